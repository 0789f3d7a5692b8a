/** What the bounds of a poll follow from. Instants in epoch ms. */
export interface PollTurn {
  /** Start of the last poll that succeeded; before the first one, where polling begins. */
  readonly previousStartedAt: number;
  readonly pollDelaySeconds: number;
  readonly refreshIntervalMinutes: number;
}

/** Lower bound of a poll, epoch ms: the start of the previous one, less the poll delay. */
export function pollWindow(turn: PollTurn): number {
  return turn.previousStartedAt - turn.pollDelaySeconds * 1000;
}

/**
 * When the next poll is due: whole intervals after this one was due, so that the beat does not drift with how long
 * polls take; beats that passed meanwhile are left out.
 */
export function nextPollAt(dueAt: number, refreshIntervalMinutes: number, now: number): number {
  const intervalMs = refreshIntervalMinutes * 60_000;
  return dueAt + Math.max(1, Math.ceil((now - dueAt) / intervalMs)) * intervalMs;
}
