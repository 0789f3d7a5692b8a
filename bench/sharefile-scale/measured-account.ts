import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startMockShareFile } from '../../mock-sharefile/index.ts';
import type { MockShareFileOptions, RunningMockShareFile } from '../../mock-sharefile/index.ts';
import { createOutboundAllowList, createSystemWorld, createTransport } from '../../world/index.ts';

/** What an account of one size cost. */
export interface ScaleFigures {
  readonly seedSeconds: number;
  readonly seedCpuSeconds: number;
  /** Heap and external memory after a full collection, for each file. */
  readonly bytesPerItem: number;
  /** One listing of a folder of 10,000, for sizes that have one. */
  readonly listingMs?: number;
  readonly restartSeconds?: number;
}

const FILES_PER_FOLDER = 200;
const LISTED = 10_000;

const size = Number(process.argv[2]);
const before = memoryInUse();
const seeded = await timeStart({});
const bytesPerItem = (memoryInUse() - before) / size;
await seeded.mock.close();
const restartSeconds = process.argv[3] === 'kept' ? await timeRestart() : undefined;
const figures: ScaleFigures = {
  seedSeconds: seeded.seconds,
  seedCpuSeconds: seeded.cpuSeconds,
  bytesPerItem,
  ...(restartSeconds !== undefined && { restartSeconds }),
  ...(size >= LISTED && { listingMs: await timeListing() }),
};
process.send?.(figures);
process.disconnect();

async function timeStart(
  options: Partial<MockShareFileOptions>,
): Promise<{ readonly mock: RunningMockShareFile; readonly seconds: number; readonly cpuSeconds: number }> {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  const world = createSystemWorld({
    onFailed: (error) => {
      throw error;
    },
  });
  const mock = await startMockShareFile({
    ...world,
    transport: createTransport(createOutboundAllowList()),
    seed: 1,
    settings: { seedFileCount: size, seedFolderCount: Math.max(12, size / FILES_PER_FOLDER) },
    ...options,
  });
  await mock.ready;
  const { user, system } = process.cpuUsage(cpu);
  return { mock, seconds: (performance.now() - startedAt) / 1000, cpuSeconds: (user + system) / 1_000_000 };
}

async function timeRestart(): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-bench-'));
  try {
    await (await timeStart({ dataDir })).mock.close();
    const { mock, seconds } = await timeStart({ dataDir });
    await mock.close();
    return seconds;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** All files in the one folder of the account; the second listing counts, for the first one makes all texts. */
async function timeListing(): Promise<number> {
  const { mock } = await timeStart({ settings: { seedFileCount: LISTED, seedFolderCount: 0 } });
  const { clientId, clientSecret, username, password } = mock.credentials;
  const form = { grant_type: 'password', client_id: clientId, client_secret: clientSecret, username, password };
  const signedIn = await fetch(`${mock.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const answer: unknown = await signedIn.json();
  const token = typeof answer === 'object' && answer !== null && 'access_token' in answer ? answer.access_token : '';
  const list = async (): Promise<number> => {
    const startedAt = performance.now();
    const feed = await fetch(`${mock.url}/sf/v3/Items(home)/Children`, {
      headers: { authorization: `Bearer ${String(token)}` },
    });
    const text = await feed.text();
    if (!feed.ok || text.length < LISTED * 100) throw new Error(`The listing has ${String(text.length)} bytes only.`);
    return performance.now() - startedAt;
  };
  await list();
  const elapsedMs = await list();
  await mock.close();
  return elapsedMs;
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
