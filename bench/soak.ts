import type { BenchRow } from './bench-row.ts';
import { runSoak } from './soak/run-soak.ts';

const CALLBACKS = 100_000;
const SEED = 1;

/** The soak: callbacks to a receiver that fails, stalls, resets and recovers. Throws when one is lost or doubled. */
export async function benchSoak(): Promise<BenchRow[]> {
  const { lost, doubled, repeated, heapMegabytes, wallMs } = await runSoak(CALLBACKS, SEED);
  if (lost > 0 || doubled > 0) throw new Error(`${String(lost)} callbacks were lost and ${String(doubled)} doubled.`);
  const [quarter, end] = heapMegabytes;
  return [
    {
      ...sameOf(wallMs / 1000),
      name: `${String(CALLBACKS)} callbacks to a moody receiver`,
      unit: ' s',
      note: `${String(repeated)} retries, none lost, none doubled`,
    },
    { ...sameOf(end / quarter), name: 'heap at the end, as part of the heap after a quarter' },
  ];
}

function sameOf(value: number): Pick<BenchRow, 'ratioMedian' | 'ratioQ1' | 'ratioQ3'> {
  return { ratioMedian: value, ratioQ1: value, ratioQ3: value };
}
