import type { Clock } from '../ports.ts';
import { WorldError } from '../world-error.ts';

/** A clock that stands still until it is moved, and never runs backwards. */
export interface VirtualClock extends Clock {
  /** Moves the clock to `instant` (epoch ms). Throws `clock-runs-backwards` for an earlier one. */
  moveTo(instant: number): void;
}

/** Builds a virtual clock that shows `startAt` (epoch ms) until it is moved. */
export function createVirtualClock(startAt: number): VirtualClock {
  let present = startAt;
  return {
    now: () => present,
    moveTo(instant) {
      if (instant < present) {
        throw new WorldError(
          'clock-runs-backwards',
          `The virtual clock shows ${new Date(present).toISOString()} and cannot be moved back to ` +
            `${new Date(instant).toISOString()}. Start a new world for an earlier instant.`,
        );
      }
      present = instant;
    },
  };
}
