import type { Clock } from '../../ports.ts';
import { roundToTick } from '../../domain/dates/wire-date.ts';
import type { ActiveEffect } from '../../domain/faults/fault-set.ts';
import { faultyStamp } from '../../domain/faults/faulty-stamp.ts';

/** What a stamp depends on; every exchange has it. */
interface Stamped {
  readonly state: { readonly clock: Clock };
  readonly effects?: readonly ActiveEffect[];
}

/** Gives the instant that is written down for what happens now: on the grid of the wire, unless a fault falsifies it. */
export function stampOf({ state, effects }: Stamped): number {
  const now = state.clock.now();
  return roundToTick(effects === undefined ? now : faultyStamp(now, effects));
}
