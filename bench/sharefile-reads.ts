import { Pool } from 'undici';
import type { BenchRow } from './bench-row.ts';
import { startMeasuredServer } from './sharefile-reads/measured-server.ts';
import type { MeasuredServer } from './sharefile-reads/measured-server.ts';
import { prepareAccount } from './sharefile-reads/prepare-account.ts';

const PAIRS = 12;
const SLICE_MS = 700;
const CONNECTIONS = 32;
const FEED_LENGTH = 100;

/**
 * Reads of one Item and of a feed of 100 through the whole mock (sign-in, route table, journal, state), beside a bare
 * node:http server that stringifies the same JSON for each request. Figures are requests per CPU second of the server's
 * process, the mock's as part of the bare one's; pairs run one after the other with their order flipped each time.
 */
export async function benchShareFileReads(): Promise<BenchRow[]> {
  const mock = await startMeasuredServer('mock-server');
  const { token, itemPath, feedPath } = await prepareAccount(mock.url, FEED_LENGTH);
  const bare = await startMeasuredServer('bare-server', mock.url, token, itemPath, feedPath);
  try {
    const rows: BenchRow[] = [];
    for (const [name, path] of [
      ['one Item, beside node:http + JSON.stringify', itemPath],
      [`a feed of ${String(FEED_LENGTH)}, beside node:http + JSON.stringify`, feedPath],
    ] as const) {
      rows.push(await compare(name, path, token, mock, bare));
    }
    return rows;
  } finally {
    mock.close();
    bare.close();
  }
}

async function compare(
  name: string,
  path: string,
  token: string,
  mock: MeasuredServer,
  bare: MeasuredServer,
): Promise<BenchRow> {
  const pools = new Map([mock, bare].map((server) => [server, new Pool(server.url, { connections: CONNECTIONS })]));
  const slice = (server: MeasuredServer): Promise<number> =>
    requestsPerCpuSecond(server, pools.get(server), path, token);
  await slice(mock);
  await slice(bare);
  const pairs: { readonly mock: number; readonly bare: number }[] = [];
  for (let i = 0; i < PAIRS; i += 1) {
    const first = i % 2 === 0 ? mock : bare;
    const a = await slice(first);
    const b = await slice(first === mock ? bare : mock);
    pairs.push(first === mock ? { mock: a, bare: b } : { mock: b, bare: a });
  }
  await Promise.all([...pools.values()].map((pool) => pool.close()));
  const ratios = pairs.map((pair) => pair.mock / pair.bare);
  const rate = Math.round(
    quantile(
      pairs.map((pair) => pair.mock),
      0.5,
    ),
  );
  return {
    name,
    ratioMedian: quantile(ratios, 0.5),
    ratioQ1: quantile(ratios, 0.25),
    ratioQ3: quantile(ratios, 0.75),
    note: `${String(rate)} requests per CPU second`,
  };
}

async function requestsPerCpuSecond(
  server: MeasuredServer,
  pool: Pool | undefined,
  path: string,
  token: string,
): Promise<number> {
  if (!pool) throw new Error('There is no pool for this server.');
  const headers = { authorization: `Bearer ${token}` };
  const before = await server.cpuMicroseconds();
  const endAt = performance.now() + SLICE_MS;
  let count = 0;
  const loop = async (): Promise<void> => {
    while (performance.now() < endAt) {
      const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
      await body.dump({ limit: Infinity });
      if (statusCode !== 200) throw new Error(`${server.url}${path} answered ${String(statusCode)}.`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  return (count / ((await server.cpuMicroseconds()) - before)) * 1_000_000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
