import type { Observation, ObservedChange } from '../../../schemas/index.ts';

const instants = new WeakMap<Observation, readonly number[]>();

/** The changes made after `after` and up to and including `upTo` (epoch milliseconds), found by binary search. */
export function changesBetween(observation: Observation, after: number, upTo: number): readonly ObservedChange[] {
  let madeAt = instants.get(observation);
  if (!madeAt) {
    madeAt = observation.changes.map((change) => Date.parse(change.madeAt));
    instants.set(observation, madeAt);
  }
  return observation.changes.slice(firstAfter(madeAt, after), firstAfter(madeAt, upTo));
}

/** Place of the first instant that is later than `bound`; the instants are in order. */
function firstAfter(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
