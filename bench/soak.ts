import type { BenchRow } from './bench-row.ts';
import { runSoak } from './soak/run-soak.ts';

const CALLBACKS = 100_000;
const SEED = 1;

/** The soak: callbacks to a receiver that fails, stalls, resets and recovers. Throws when one is lost or doubled. */
export async function benchSoak(): Promise<BenchRow[]> {
  const { lost, doubled, repeated, megabytes, wallMs, cpuMs } = await runSoak(CALLBACKS, SEED);
  if (lost > 0 || doubled > 0) throw new Error(`${String(lost)} callbacks were lost and ${String(doubled)} doubled.`);
  const [half, end] = [megabytes[Math.floor(megabytes.length / 2)], megabytes.at(-1)];
  const series = (of: 'rss' | 'heap'): string => megabytes.map((sample) => sample[of].toFixed(0)).join(' ');
  return [
    {
      ...sameOf(wallMs / 1000),
      name: `${String(CALLBACKS)} callbacks to a moody receiver`,
      unit: ' s',
      note: `wall; ${(cpuMs / 1000).toFixed(0)} s of CPU; ${String(repeated)} retries, none lost, none doubled`,
    },
    {
      ...sameOf((end?.heap ?? NaN) / (half?.heap ?? NaN)),
      name: 'heap at the end, as part of the heap at half time',
      note: `MB after each batch: ${series('heap')}`,
    },
    {
      ...sameOf((end?.rss ?? NaN) / (half?.rss ?? NaN)),
      name: 'RSS at the end, as part of the RSS at half time',
      note: `MB after each batch: ${series('rss')}`,
    },
  ];
}

function sameOf(value: number): Pick<BenchRow, 'ratioMedian' | 'ratioQ1' | 'ratioQ3'> {
  return { ratioMedian: value, ratioQ1: value, ratioQ3: value };
}
