import type { ActiveEffect } from './fault-set.ts';
import { effectOf } from './effect-of.ts';

/** Gives the instant that is written down for something that happens at `now`, in epoch milliseconds. */
export function faultyStamp(now: number, effects: readonly ActiveEffect[]): number {
  const skewed = now + (effectOf(effects, 'clockSkew')?.ms ?? 0);
  const toMs = effectOf(effects, 'equalTimestamps')?.toMs ?? 1;
  return Math.floor(skewed / toMs) * toMs;
}
