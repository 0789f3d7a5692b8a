import { startMockShareFile } from '../../mock-sharefile/index.ts';
import type { RunningMockShareFile, ShareFileSettings } from '../../mock-sharefile/index.ts';
import { createOutboundAllowList, createSystemWorld, createTransport } from '../../world/index.ts';
import { cpuSecondsSince } from '../cpu-seconds.ts';

/** A mock that is ready, and what it took. */
interface TimedStart {
  readonly mock: RunningMockShareFile;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Starts a mock with these settings, in memory or on a data folder, and waits until it is seeded. */
export async function timeStart(settings: Partial<ShareFileSettings>, dataDir?: string): Promise<TimedStart> {
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
    settings,
    ...(dataDir !== undefined && { dataDir }),
  });
  await mock.ready;
  return { mock, seconds: (performance.now() - startedAt) / 1000, cpuSeconds: cpuSecondsSince(cpu) };
}
