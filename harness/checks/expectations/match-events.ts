import type { Observation, Replay } from '../../../schemas/index.ts';
import { decideEventType, readStamps } from './decide-event-type.ts';
import { expectPolledEvents, whyNotForetold } from './expect-polled-events.ts';
import { expectWebhookEvents } from './expect-webhook-events.ts';
import type { ExpectedEvent } from './expected-event.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenEvent } from '../evidence/seen-notification.ts';
import { tolerancesOf, WEBHOOK_GRACE_MS } from '../evidence/tolerances.ts';
import type { Tolerances } from '../evidence/tolerances.ts';

/** An event that was expected or allowed, and came. */
export interface MatchedEvent {
  readonly expected: ExpectedEvent;
  readonly event: SeenEvent;
}

/** How what came for one replay compares with what was expected. */
export interface Matching {
  readonly matched: readonly MatchedEvent[];
  /** Required and did not come. */
  readonly missing: readonly ExpectedEvent[];
  /** Came without any change that would explain it. */
  readonly unexpected: readonly SeenEvent[];
}

const matchings = new WeakMap<Observation, Map<Replay, Matching>>();

/** Why the events of a replay cannot be told apart by objectId; undefined when they can. */
export function whyNotMatched(replay: Replay): string | undefined {
  if (!replay.instance) return 'no instance was created';
  if (replay.mode === 'webhook') return undefined;
  const { idField } = replay.eventConfiguration;
  // ShareFile's records have Id; what the service puts into objectId for another field is not known.
  return idField === 'Id'
    ? whyNotForetold(replay)
    : `its idField is "${idField ?? ''}", which ShareFile's records do not have`;
}

/** Compares expected and seen events one to one, object by object; retries of one notification count once. */
export function matchEvents(replay: Replay, observation: Observation): Matching {
  const ofRun = matchings.get(observation) ?? new Map<Replay, Matching>();
  matchings.set(observation, ofRun);
  const known = ofRun.get(replay);
  if (known) return known;
  const expected =
    replay.mode === 'polling' ? expectPolledEvents(replay, observation) : expectWebhookEvents(replay, observation);
  const open = new Map<unknown, ExpectedEvent[]>();
  for (const one of [...expected].sort(byClaim)) {
    const group = open.get(one.objectId);
    if (group) group.push(one);
    else open.set(one.objectId, [one]);
  }
  const { matched, left } = matchSeen(countedEvents(replay, observation), open, tolerancesOf(observation));
  const missing = [...open.values()].flat().filter(({ required }) => required);
  const matching = { matched, missing, unexpected: withoutFolderEcho(left, observation) };
  ofRun.set(replay, matching);
  return matching;
}

/** The events of a replay while its instance lived, each notification once. */
export function countedEvents(replay: Replay, observation: Observation): readonly SeenEvent[] {
  const deletedAt = lifetimeOf(replay, observation)?.deletedAt ?? Infinity;
  return notificationsOf(observation)
    .filter((seen) => seen.replay === replay && !seen.isRetry && seen.receivedAt <= deletedAt)
    .flatMap(({ events }) => events);
}

function matchSeen(
  events: readonly SeenEvent[],
  open: Map<unknown, ExpectedEvent[]>,
  tolerances: Tolerances,
): { readonly matched: readonly MatchedEvent[]; readonly left: readonly SeenEvent[] } {
  const matched: MatchedEvent[] = [];
  const take = (event: SeenEvent, fits: (expected: ExpectedEvent) => boolean): boolean => {
    const group = open.get(event.objectId) ?? [];
    const place = group.findIndex(fits);
    const [expected] = place === -1 ? [] : group.splice(place, 1);
    if (expected) matched.push({ expected, event });
    return expected !== undefined;
  };
  const inTurn = (event: SeenEvent, expected: ExpectedEvent): boolean => isInTurn(event, expected, tolerances);
  const hasType = (event: SeenEvent, { types }: ExpectedEvent): boolean =>
    types.some((type) => type === event.eventType);
  const rounds = [
    (event: SeenEvent, one: ExpectedEvent) => inTurn(event, one) && hasType(event, one),
    // A late webhook is still the webhook of its change; a poll that comes late has its own answer.
    (event: SeenEvent, one: ExpectedEvent) => one.pollAt === undefined && hasType(event, one),
    (event: SeenEvent, one: ExpectedEvent) => one.pollAt === undefined || inTurn(event, one),
    (_: SeenEvent, one: ExpectedEvent) => one.required,
  ];
  // What can be the event of one change only claims it before what can be that of several.
  const choices = (event: SeenEvent): number =>
    (open.get(event.objectId) ?? []).filter((one) => inTurn(event, one) && hasType(event, one)).length;
  const byChoice = events
    .map((event) => ({ event, count: choices(event) }))
    .sort((one, other) => one.count - other.count)
    .map(({ event }) => event);
  const left = rounds.reduce((rest, fits) => rest.filter((event) => !take(event, (one) => fits(event, one))), byChoice);
  return { matched, left };
}

/**
 * Required ones first, so that an allowed one never takes the event of a required one, and those of changes before the
 * instance last, of which there is hardly ever an event; then in the order of the changes.
 */
function byClaim(one: ExpectedEvent, other: ExpectedEvent): number {
  return (
    Number(other.required) - Number(one.required) ||
    Number(one.isBefore ?? false) - Number(other.isBefore ?? false) ||
    madeAt(one) - madeAt(other)
  );
}

function madeAt({ changes }: ExpectedEvent): number {
  return Date.parse(changes[0]?.madeAt ?? '');
}

/** Whether an event came with the poll, or soon after the change, that it is expected of. */
function isInTurn({ notification }: SeenEvent, expected: ExpectedEvent, tolerances: Tolerances): boolean {
  const { pollAt, receivedAt } = notification;
  const { instantMs, deliveryMs } = tolerances;
  if (expected.pollAt !== undefined) return pollAt === undefined || Math.abs(pollAt - expected.pollAt) <= instantMs;
  const behindMs = receivedAt - madeAt(expected);
  return behindMs >= -deliveryMs && behindMs <= WEBHOOK_GRACE_MS + deliveryMs;
}

/**
 * A folder's stamp moves with all that happens below it, so a poller may report folders that nobody touched: such an
 * event is no fault where the record's own stamps say so. Other people's changes are none in an account that is not ours.
 */
function withoutFolderEcho(left: readonly SeenEvent[], observation: Observation): readonly SeenEvent[] {
  const ours = new Set(observation.changes.filter(({ by }) => by !== 'others').map(({ item }) => item.Id));
  return left.filter((event) => {
    if (observation.subject.kind === 'external' && typeof event.objectId === 'string' && !ours.has(event.objectId))
      return false;
    return !isFolderEcho(event);
  });
}

function isFolderEcho({ record, eventType, notification }: SeenEvent): boolean {
  const { replay, pollAt } = notification;
  const type = record?.['odata.type'];
  if (!replay || typeof type !== 'string' || !type.endsWith('.Folder') || pollAt === undefined) return false;
  const stamps = readStamps(record, replay.eventConfiguration);
  const intervalMs = (replay.eventConfiguration.refreshIntervalMinutes ?? 0) * 60_000;
  if (!stamps || stamps.updatedAt < pollAt - intervalMs - 1000) return false;
  return decideEventType(stamps, replay.eventConfiguration) === eventType;
}
