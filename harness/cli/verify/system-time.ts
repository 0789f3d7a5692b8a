import { setTimeout as sleep } from 'node:timers/promises';
import { untilStopped } from '../serve/until-stopped.ts';
import type { OutsideTime } from './observe-external.ts';

/** Builds the time of this machine, for runs that wait; they end in order when the process is told to stop. */
export function createSystemTime(): OutsideTime {
  let stopped: Promise<void> | undefined;
  // From then on Ctrl-C does not end the process at once; a second one does.
  return { clock: { now: () => Date.now() }, sleep, untilStopped: () => (stopped ??= untilStopped()) };
}
