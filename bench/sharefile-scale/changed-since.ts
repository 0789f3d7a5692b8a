import {
  createModificationLog,
  logModification,
  modifiedSince,
} from '../../mock-sharefile/domain/items/modification-log.ts';
import type { BenchRow } from '../bench-row.ts';

const PAIRS = 15;
const QUERIES = 2_000;
const HITS = 100;

interface Edited {
  progenyEditedAt: number;
  modification: number;
}

/**
 * What changed since an instant, 100 hits, in a folder of `size` items: the modification log beside a binary search in a
 * sorted array that could not be edited. Above 1 is slower than the array.
 */
export function benchChangedSince(size: number): BenchRow {
  const items = Array.from({ length: size }, (_, at): Edited => ({ progenyEditedAt: at * 10, modification: 0 }));
  const log = createModificationLog<Edited>();
  for (const item of items) logModification(log, item);
  const since = (size - HITS) * 10 - 5;
  const ratios: number[] = [];
  let logNanoseconds = Infinity;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const byLog = time(() => modifiedSince(log, since, false).length);
    const byArray = time(() => laterThan(items, since).length);
    ratios.push(byLog / byArray);
    logNanoseconds = Math.min(logNanoseconds, (byLog / QUERIES) * 1_000_000);
  }
  ratios.sort((a, b) => a - b);
  const quantile = (share: number): number => ratios[Math.floor(share * (PAIRS - 1))] ?? NaN;
  return {
    name: `${size.toLocaleString('en')} in a folder: 100 changed since, beside a sorted array`,
    ratioMedian: quantile(0.5),
    ratioQ1: quantile(0.25),
    ratioQ3: quantile(0.75),
    note: `${(logNanoseconds / 1000).toFixed(2)} us for each question`,
  };
}

function time(ask: () => number): number {
  const startedAt = performance.now();
  let hits = 0;
  for (let query = 0; query < QUERIES; query += 1) hits += ask();
  const elapsedMs = performance.now() - startedAt;
  if (hits !== HITS * QUERIES)
    throw new Error(`${String(hits)} hits were counted instead of ${String(HITS * QUERIES)}.`);
  return elapsedMs;
}

function laterThan(items: readonly Edited[], instant: number): Edited[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.progenyEditedAt ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  const found: Edited[] = [];
  for (let i = low; i < items.length; i += 1) {
    const item = items[i];
    if (item !== undefined) found.push(item);
  }
  return found;
}
