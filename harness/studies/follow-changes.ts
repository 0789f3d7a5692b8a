import type { Observation, ObservedChange, Replay } from '../../schemas/index.ts';
import { lifetimeOf } from '../checks/evidence/lifetime.ts';
import { matchEvents, whyNotMatched } from '../checks/expectations/match-events.ts';
import type { MatchedEvent } from '../checks/expectations/match-events.ts';
import { outcomeOf } from '../checks/findings/outcome.ts';
import { whyUnseen } from '../checks/ledger/why-unseen.ts';

/** What one instance told of one change. */
export type Fate =
  | {
      readonly kind: 'notified';
      readonly eventType: string;
      /** From the change to the arrival of the notification. */
      readonly behindMs: number;
      /** Whether the event also stands for a later change of the same Item, which the receiver cannot know. */
      readonly isMerged: boolean;
    }
  /** It must have come and did not. */
  | { readonly kind: 'lost' }
  /** It need not come under this configuration. */
  | { readonly kind: 'unseen'; readonly why: string }
  /** The run ended, or the instance was not there, when it could have come. */
  | { readonly kind: 'not-judged' };

/** What became of the changes under one replay, in the order of the changes. Throws nothing; says why it cannot tell. */
export function followChanges(replay: Replay, observation: Observation): readonly Fate[] | string {
  const untold = whyNotMatched(replay);
  if (untold !== undefined) return untold;
  const { matched, missing } = matchEvents(replay, observation);
  const notified = new Map(matched.flatMap((one) => one.expected.changes.map((change) => [change, one] as const)));
  const lost = new Set(missing.flatMap(({ changes }) => changes));
  const unseen = new Set(outcomeOf(replay, observation).silent);
  const createdAt = lifetimeOf(replay, observation)?.createdAt ?? Infinity;
  return studiedChanges(observation).map((change) => {
    const one = notified.get(change);
    if (one) return toNotified(change, one);
    if (Date.parse(change.madeAt) <= createdAt) return { kind: 'not-judged' };
    if (lost.has(change)) return { kind: 'lost' };
    return unseen.has(change)
      ? { kind: 'unseen', why: whyUnseen(change, replay, observation) }
      : { kind: 'not-judged' };
  });
}

/** The changes that every instance of the run was there to see. */
export function studiedChanges(observation: Observation): readonly ObservedChange[] {
  const createdAt = observation.replays.map((replay) => lifetimeOf(replay, observation)?.createdAt ?? -Infinity);
  const allThereAt = Math.max(...createdAt);
  return observation.changes.filter(({ madeAt }) => Date.parse(madeAt) > allThereAt);
}

function toNotified(change: ObservedChange, { expected, event }: MatchedEvent): Fate {
  return {
    kind: 'notified',
    eventType: String(event.eventType),
    behindMs: event.notification.receivedAt - Date.parse(change.madeAt),
    isMerged: expected.changes.at(-1) !== change,
  };
}
