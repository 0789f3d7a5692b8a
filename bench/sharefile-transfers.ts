import type { BenchRow } from './bench-row.ts';
import { startMeasuredServer } from './sharefile-reads/measured-server.ts';
import type { MeasuredServer } from './sharefile-reads/measured-server.ts';
import { prepareAccount } from './sharefile-reads/prepare-account.ts';
import { hashingSeconds, receiveBytes, sendBytes } from './sharefile-transfers/carry.ts';
import { askMock } from './sharefile-transfers/ask-mock.ts';
import type { FileServer } from './sharefile-transfers/ask-mock.ts';

const PAIRS = 3;
const GIGABYTE = 1_000_000_000;

interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/**
 * Upload and download of one large file through the whole mock, beside a bare node:http server that streams to disk and
 * from disk and looks at nothing. Figures are CPU seconds of the server's process, the bare one's as part of the mock's;
 * the notes have the time on the clock and the most memory that the mock ever had.
 */
export async function benchShareFileTransfers(byteLength = GIGABYTE): Promise<BenchRow[]> {
  const mock = await startMeasuredServer('mock-server');
  const bare = await startMeasuredServer('../sharefile-transfers/bare-file-server');
  try {
    const { token } = await prepareAccount(mock.url, 8);
    const atRest = await mock.peakBytes();
    const asked = askMock(mock.url, token);
    const plain: FileServer = {
      uploadUrl: () => Promise.resolve(bare.url),
      downloadUrl: () => Promise.resolve(bare.url),
    };
    const size = `${(byteLength / GIGABYTE).toFixed(2)} GB`;
    const upload = async (files: FileServer): Promise<void> => {
      await sendBytes(await files.uploadUrl(), byteLength);
    };
    const download = async (files: FileServer): Promise<void> => {
      const received = await receiveBytes(await files.downloadUrl());
      if (received !== byteLength) throw new Error(`${String(received)} bytes came instead of ${String(byteLength)}.`);
    };
    const rows: BenchRow[] = [];
    for (const [name, carry] of [
      ['upload', upload],
      ['download', download],
    ] as const) {
      const costs = await inPairs([mock, () => carry(asked)], [bare, () => carry(plain)]);
      rows.push(toRow(`${name} of ${size}, beside node:http that streams it`, costs));
    }
    const hashing = `MD5 and SHA-256 alone ${hashingSeconds(byteLength).toFixed(2)} s`;
    const peak = `${megabytes(await mock.peakBytes())} at most, ${megabytes(atRest)} before`;
    return rows.map((row, index) => ({
      ...row,
      note: [row.note, ...(index === 0 ? [hashing] : []), `memory ${peak}`].join('; '),
    }));
  } finally {
    mock.close();
    bare.close();
  }
}

type Contender = readonly [MeasuredServer, () => Promise<void>];

async function inPairs(mock: Contender, bare: Contender): Promise<readonly { mock: Cost; bare: Cost }[]> {
  const costs: { mock: Cost; bare: Cost }[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    if (pair % 2 === 0) costs.push({ mock: await costOf(mock), bare: await costOf(bare) });
    else {
      const first = await costOf(bare);
      costs.push({ mock: await costOf(mock), bare: first });
    }
  }
  return costs;
}

async function costOf([server, work]: Contender): Promise<Cost> {
  const [startedAt, before] = [performance.now(), await server.cpuMicroseconds()];
  await work();
  const cpuSeconds = ((await server.cpuMicroseconds()) - before) / 1_000_000;
  return { seconds: (performance.now() - startedAt) / 1000, cpuSeconds };
}

function toRow(name: string, costs: readonly { mock: Cost; bare: Cost }[]): BenchRow {
  const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
  const middle = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? NaN;
  const ratios = sorted(costs.map(({ mock, bare }) => bare.cpuSeconds / mock.cpuSeconds));
  const onClock = middle(costs.map(({ mock, bare }) => bare.seconds / mock.seconds));
  const cpu = (of: 'mock' | 'bare'): string => middle(costs.map((cost) => cost[of].cpuSeconds)).toFixed(2);
  return {
    name,
    ratioMedian: middle(ratios),
    ratioQ1: ratios[0] ?? NaN,
    ratioQ3: ratios.at(-1) ?? NaN,
    note: `CPU ${cpu('mock')} s to ${cpu('bare')} s, ${onClock.toFixed(2)} by the clock`,
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
