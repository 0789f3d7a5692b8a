import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { timeStart } from './time-start.ts';

/** What an account of one size cost. */
export interface ScaleFigures {
  readonly seedSeconds: number;
  readonly seedCpuSeconds: number;
  /** Heap and external memory after a full collection, beyond those of the program itself, for each file. */
  readonly bytesPerItem: number;
  /** Heap and external memory of the program once a mock with nothing in it has run. */
  readonly programBytes: number;
  readonly restart?: { readonly seconds: number; readonly cpuSeconds: number };
}

const FILES_PER_FOLDER = 200;

const size = Number(process.argv[2]);
const shape = { seedFileCount: size, seedFolderCount: Math.max(12, size / FILES_PER_FOLDER) };
const atStart = memoryInUse();
// Loads all that is loaded once, however many files there are.
await (await timeStart({ seedFileCount: 1, seedFolderCount: 1 })).mock.close();
const before = memoryInUse();
const seeded = await timeStart(shape);
const bytesPerItem = (memoryInUse() - before) / size;
await seeded.mock.close();
const restart = process.argv[3] === 'kept' ? await timeRestart() : undefined;
const figures: ScaleFigures = {
  seedSeconds: seeded.seconds,
  seedCpuSeconds: seeded.cpuSeconds,
  bytesPerItem,
  programBytes: before - atStart,
  ...(restart && { restart }),
};
process.send?.(figures);
process.disconnect();

async function timeRestart(): Promise<ScaleFigures['restart']> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-bench-'));
  try {
    await (await timeStart(shape, dataDir)).mock.close();
    const { mock, seconds, cpuSeconds } = await timeStart(shape, dataDir);
    await mock.close();
    return { seconds, cpuSeconds };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
