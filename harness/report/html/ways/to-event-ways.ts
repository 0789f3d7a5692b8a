import { groupBy } from '../../../group-by.ts';
import { isSuccess } from '../../../is-success.ts';
import type { Observation, ObservedChange, Replay } from '../../../../schemas/index.ts';
import { notificationsOf } from '../../../checks/evidence/seen-notification.ts';
import type { SeenEvent, SeenNotification } from '../../../checks/evidence/seen-notification.ts';
import { countedEvents, whyNotMatched } from '../../../checks/expectations/match-events.ts';
import { ledgerEntries } from '../../../checks/ledger/ledger-rows.ts';
import type { LedgerEntry } from '../../../checks/ledger/ledger-rows.ts';
import { nameItem } from '../../../checks/ledger/name-item.ts';
import type { EventWay, WayPoint } from './event-way.ts';
import { showCallback, showChange } from './show-body.ts';

/** The ways of all events of a run, replay by replay, in the order of their changes. */
export function toEventWays(observation: Observation): readonly EventWay[] {
  const attempts = attemptsOf(observation);
  return observation.replays.flatMap((replay) => {
    if (!replay.instance) return [];
    const why = whyNotMatched(replay);
    if (why === undefined) return ledgerEntries(replay, observation).map((entry) => toWay(entry, replay, attempts));
    return countedEvents(replay, observation).map((event) => toUnjudgedWay(event, why, replay, observation, attempts));
  });
}

type Attempts = ReadonlyMap<string, readonly SeenNotification[]>;

/** Deliveries of one notification share its ids. */
function attemptsOf(observation: Observation): Attempts {
  return groupBy(notificationsOf(observation), keyOf);
}

function keyOf({ callback, id, eventId }: SeenNotification): string {
  return JSON.stringify([callback.replay, id ?? callback.bodyBase64, eventId]);
}

function toWay(entry: LedgerEntry, { id, mode }: Replay, attempts: Attempts): EventWay {
  const { row, expected, event, unseen } = entry;
  const changes = expected?.changes ?? (unseen ? [unseen] : []);
  const came = event && attempts.get(keyOf(event.notification));
  return {
    replay: id,
    mode,
    outcome: row.outcome,
    item: row.item,
    operations: changes.map(({ operation }) => operation),
    ...typeOf(event),
    text: row.text,
    points: inOrder([...changes.map(toPoint), ...pollOf(event), ...(came ?? []).map(toAttempt), ...dueOf(entry)]),
    ...(changes.length > 0 && { provider: showChange(changes) }),
    ...(event && { notification: showCallback(event.notification.callback) }),
  };
}

function toUnjudgedWay(
  event: SeenEvent,
  why: string,
  { id, mode }: Replay,
  observation: Observation,
  attempts: Attempts,
): EventWay {
  return {
    replay: id,
    mode,
    outcome: 'not judged',
    item: event.objectId === undefined ? 'an Item without objectId' : nameItem(event, observation),
    operations: [],
    ...typeOf(event),
    text: `It cannot be told which change this is about: ${why}.`,
    points: inOrder([...pollOf(event), ...(attempts.get(keyOf(event.notification)) ?? []).map(toAttempt)]),
    notification: showCallback(event.notification.callback),
  };
}

function typeOf(event: SeenEvent | undefined): { readonly eventType?: string } {
  return typeof event?.eventType === 'string' ? { eventType: event.eventType } : {};
}

function toPoint({ madeAt, operation }: ObservedChange): WayPoint {
  return { lane: 'ShareFile', at: Date.parse(madeAt), label: operation, tone: 'plain' };
}

function pollOf(event: SeenEvent | undefined): readonly WayPoint[] {
  const pollAt = event?.notification.pollAt;
  const isPolled = event?.notification.replay?.mode === 'polling';
  return isPolled && pollAt !== undefined ? [{ lane: 'connector', at: pollAt, label: 'poll', tone: 'plain' }] : [];
}

function toAttempt({ receivedAt, callback: { answeredStatus } }: SeenNotification): WayPoint {
  return {
    lane: 'receiver',
    at: receivedAt,
    label: `answered ${answeredStatus}`,
    tone: isSuccess(answeredStatus) ? 'good' : 'bad',
  };
}

/** Where a lost or late event was due. */
function dueOf({ row, expected }: LedgerEntry): readonly WayPoint[] {
  if (!expected || (row.outcome !== 'lost' && row.outcome !== 'late')) return [];
  const at = expected.pollAt ?? Date.parse(expected.changes.at(-1)?.madeAt ?? '');
  return [{ lane: 'connector', at, label: row.outcome === 'lost' ? 'due, never came' : 'due', tone: 'missing' }];
}

const LANES = { ShareFile: 0, connector: 1, receiver: 2 } as const;

function inOrder(points: readonly WayPoint[]): readonly WayPoint[] {
  return [...points].sort((one, other) => one.at - other.at || LANES[one.lane] - LANES[other.lane]);
}
