import type { Observation, Replay } from '../../schemas/index.ts';
import { notificationsOf } from '../checks/evidence/seen-notification.ts';
import type { SeenEvent } from '../checks/evidence/seen-notification.ts';
import { countedEvents } from '../checks/expectations/match-events.ts';
import { nameItem } from '../checks/ledger/name-item.ts';
import { isRecord } from '../scenario/body-member.ts';

/** An event without what differs between two runs by nature: ids, addresses, instants. */
export interface NormalisedEvent {
  readonly replay: string;
  readonly eventType: string;
  readonly objectType: string;
  /** Path of the Item, or its name; ids are of one account only. */
  readonly item: string;
  /** Which poll after the creation of the instance brought it, counted from 1; undefined for webhooks. */
  readonly poll: number | undefined;
}

/** All events of a run, retries aside, in the order in which they came. */
export function normalisedEvents(observation: Observation): readonly NormalisedEvent[] {
  return observation.replays.flatMap((replay) =>
    countedEvents(replay, observation).map((event) => ({
      replay: replay.id,
      eventType: String(event.eventType),
      objectType: String(event.objectType),
      item: nameItem(event, observation),
      poll: pollOf(event, replay),
    })),
  );
}

function pollOf({ notification: { pollAt } }: SeenEvent, replay: Replay): number | undefined {
  const { refreshIntervalMinutes } = replay.eventConfiguration;
  if (replay.mode !== 'polling' || pollAt === undefined || refreshIntervalMinutes === undefined) return undefined;
  // A poll is somewhat behind its beat where a clock of a machine counts.
  return Math.round((pollAt - Date.parse(replay.answeredAt)) / (refreshIntervalMinutes * 60_000));
}

/** The members that the notifications of a run have, each with the kinds of its values; the raw payload is left out. */
export function notificationShape(observation: Observation): ReadonlyMap<string, string> {
  const kinds = new Map<string, Set<string>>();
  for (const { body } of notificationsOf(observation)) note(body, '', kinds);
  return new Map([...kinds].map(([path, found]) => [path, [...found].sort().join(' or ')]));
}

function note(value: unknown, path: string, kinds: Map<string, Set<string>>): void {
  const known = kinds.get(path) ?? new Set();
  kinds.set(path, known.add(kindOf(value)));
  if (path === 'message.raw') return;
  if (Array.isArray(value)) for (const one of value) note(one, `${path}[]`, kinds);
  else if (isRecord(value))
    for (const [name, member] of Object.entries(value)) note(member, path === '' ? name : `${path}.${name}`, kinds);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
