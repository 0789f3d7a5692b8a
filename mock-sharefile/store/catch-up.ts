import { WorldError } from '../../world/index.ts';
import type { Clock, Store } from '../ports.ts';

const CHANGED_AT = 'changed-at';
/** Clocks of machines are set right now and then; nothing is lost by so little. */
const CLOCK_SLACK_MS = 60_000;

/** Writes down when something changed last, by the clock of the world. */
export function noteChange(store: Store, now: number): void {
  store.collection<number>('counters').set(CHANGED_AT, now);
}

/**
 * Sees to it that time goes on where it was when the data folder was last written to: with an earlier clock, changes would
 * be stamped before those that are there, and nobody who asks what changed since would hear of them. A virtual clock is
 * moved on; a machine's that is behind makes it throw `data-dir-unusable`.
 */
export async function catchUp(
  store: Store,
  clock: Clock,
  dataDir: string,
  advance?: (durationMs: number) => Promise<void>,
): Promise<void> {
  const changedAt = store.collection<number>('counters').get(CHANGED_AT) ?? -Infinity;
  const behindMs = changedAt - clock.now();
  if (behindMs <= 0) return;
  if (advance) await advance(behindMs);
  else if (behindMs > CLOCK_SLACK_MS) {
    throw new WorldError(
      'data-dir-unusable',
      `The data folder ${dataDir} was last written to at ${new Date(changedAt).toISOString()}, but the clock shows ` +
        `${new Date(clock.now()).toISOString()}. Set the clock right, or name another folder.`,
    );
  }
}
