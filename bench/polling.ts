import { startLab } from '../harness/index.ts';
import type { BenchRow } from './bench-row.ts';
import { startEventCounter } from './polling/start-event-counter.ts';

const INSTANCES = 1_000;
const HOURS = 24;
const DAYS = 30;

/** Polling in simulated time over real HTTP: the mock, the connector and the receiver of callbacks in one process. */
export async function benchPolling(): Promise<BenchRow[]> {
  return [await measureMonth(), ...(await measureDay())];
}

async function measureMonth(): Promise<BenchRow> {
  await using lab = await startLab({ seed: 1 });
  const startedAt = performance.now();
  await lab.advance(DAYS * 86_400_000);
  return {
    ...single((performance.now() - startedAt) / 1000),
    name: `one instance polled every 15 minutes for ${String(DAYS)} days`,
    unit: ' s',
  };
}

/** Throws when an instance missed one of the files, or heard of one twice. */
async function measureDay(): Promise<BenchRow[]> {
  await using lab = await startLab({ seed: 1, instance: 'none' });
  const counter = await startEventCounter();
  for (let at = 0; at < INSTANCES; at += 1) {
    await lab.createInstance({ callbackUrl: counter.url, name: `i${String(at)}` });
  }
  await lab.advance('1s');
  const startedAt = performance.now();
  const heaps: number[] = [];
  const files: string[] = [];
  for (let hour = 0; hour < HOURS; hour += 1) {
    // A file of the day that its folder does not yet have is what every instance has to hear of, once.
    files.push((await lab.sharefile.upload(`/top/hour-${String(hour)}.txt`, 'x')).Id);
    await lab.advance('1h');
    globalThis.gc?.();
    heaps.push(process.memoryUsage().heapUsed);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await counter.close();
  counter.check(files, INSTANCES);
  const polls = INSTANCES * HOURS * 4;
  const half = heaps[HOURS / 2] ?? NaN;
  return [
    {
      ...single(seconds),
      name: `${String(INSTANCES)} instances for ${String(HOURS)} hours, a change each hour`,
      unit: ' s',
      note: `${String(polls)} polls, ${String(counter.events())} events, none lost, none doubled`,
    },
    { ...single((heaps.at(-1) ?? NaN) / half), name: 'heap at the end, as part of the heap at noon' },
  ];
}

/** A figure that was measured once. */
function single(value: number): Pick<BenchRow, 'ratioMedian' | 'ratioQ1' | 'ratioQ3'> {
  return { ratioMedian: value, ratioQ1: value, ratioQ3: value };
}
