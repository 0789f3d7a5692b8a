import type { Observation, Replay } from '../../../schemas/index.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import { tolerancesOf } from '../evidence/tolerances.ts';

/** One turn of a poller: what changed after `after`, up to and including `pollAt`; epoch milliseconds. */
export interface PollWindow {
  readonly after: number;
  readonly pollAt: number;
  /** Whether there was time for its notifications to arrive before the instance or the run ended. */
  readonly mustArrive: boolean;
}

/** The interval of a polling replay in milliseconds; undefined when it has none. */
export function intervalOf(replay: Replay): number | undefined {
  const minutes = replay.eventConfiguration.refreshIntervalMinutes;
  return minutes === undefined ? undefined : minutes * 60_000;
}

/**
 * The turns that the poller of a replay took while its instance lived. The lower bound of the first is the creation of the instance (not documented). On a
 * virtual clock turns count from the creation, otherwise from the first poll that was seen.
 */
export function pollWindowsOf(replay: Replay, observation: Observation): readonly PollWindow[] {
  const lifetime = lifetimeOf(replay, observation);
  const interval = intervalOf(replay);
  if (!lifetime || interval === undefined) return [];
  const { deliveryMs } = tolerancesOf(observation);
  const windows: PollWindow[] = [];
  let after = lifetime.createdAt;
  let pollAt = firstPollAt(replay, observation, lifetime.createdAt, interval);
  while (pollAt <= lifetime.until) {
    windows.push({ after, pollAt, mustArrive: pollAt + deliveryMs <= lifetime.until && pollAt !== lifetime.deletedAt });
    after = pollAt;
    pollAt += interval;
  }
  return windows;
}

function firstPollAt(replay: Replay, observation: Observation, createdAt: number, interval: number): number {
  if (observation.clock === 'virtual') return createdAt + interval;
  const seen = notificationsOf(observation).find(
    (notification) => notification.replay === replay && notification.pollAt !== undefined,
  );
  if (seen?.pollAt === undefined) return createdAt + interval;
  const turnsBefore = Math.max(0, Math.round((seen.pollAt - createdAt) / interval) - 1);
  return seen.pollAt - turnsBefore * interval;
}
