import type { Observation, ObservedChange, Replay } from '../../../schemas/index.ts';
import { changesBetween } from '../evidence/changes-between.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { WEBHOOK_GRACE_MS } from '../evidence/tolerances.ts';
import { matchEvents, whyNotMatched } from '../expectations/match-events.ts';
import type { MatchedEvent } from '../expectations/match-events.ts';
import { pollWindowsOf } from '../expectations/poll-windows.ts';

/** What became of the changes made while a replay's instance lived. */
export interface Outcome {
  readonly replay: Replay;
  readonly matched: readonly MatchedEvent[];
  /** Changes that were not notified and did not have to be. */
  readonly silent: readonly ObservedChange[];
}

/** The outcomes of all replays whose events can be told apart. */
export function outcomesOf(observation: Observation): readonly Outcome[] {
  return observation.replays
    .filter((replay) => whyNotMatched(replay) === undefined)
    .map((replay) => outcomeOf(replay, observation));
}

/** The outcome of one replay whose events can be told apart. */
export function outcomeOf(replay: Replay, observation: Observation): Outcome {
  const { matched, missing } = matchEvents(replay, observation);
  const covered = new Set([...matched.map(({ expected }) => expected), ...missing].flatMap(({ changes }) => changes));
  const silent = visibleChanges(replay, observation).filter((change) => !covered.has(change));
  return { replay, matched, silent };
}

/** Changes early enough to be noticed before the instance was deleted or the run ended. */
function visibleChanges(replay: Replay, observation: Observation): readonly ObservedChange[] {
  const lifetime = lifetimeOf(replay, observation);
  if (!lifetime) return [];
  const last =
    replay.mode === 'polling'
      ? (pollWindowsOf(replay, observation).findLast(({ mustArrive }) => mustArrive)?.pollAt ?? -Infinity)
      : lifetime.until - WEBHOOK_GRACE_MS;
  return changesBetween(observation, lifetime.createdAt, last);
}
