import type { Observation, ReceivedCallback, Replay } from '../../../schemas/index.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';
import { parseWireDate } from './parse-wire-date.ts';

/** One normalised event as it stands in a notification, whatever its shape. */
export interface SeenEvent {
  readonly objectId: unknown;
  readonly eventType: unknown;
  readonly objectType: unknown;
  /** Epoch milliseconds; undefined where unreadable. */
  readonly date: number | undefined;
  readonly pollDate: number | undefined;
  /** The provider's record whose Id is the objectId, or else the only record that there is for the only event. */
  readonly record: Readonly<Record<string, unknown>> | undefined;
  readonly notification: SeenNotification;
}

/** A callback, read leniently: a check must be able to look at what is wrong. */
export interface SeenNotification {
  readonly callback: ReceivedCallback;
  readonly replay: Replay | undefined;
  readonly receivedAt: number;
  /** The parsed JSON; undefined when the body is none. */
  readonly body: unknown;
  readonly id: unknown;
  readonly eventId: unknown;
  readonly raw: unknown;
  /** Records of the polled resource; empty for a webhook's payload. */
  readonly records: readonly unknown[];
  /** Instant of the poll in epoch milliseconds, from raw.pollDate or else the events' pollDate. */
  readonly pollAt: number | undefined;
  readonly events: readonly SeenEvent[];
  /** Whether an earlier attempt at the same notification was refused by the receiver. */
  readonly isRetry: boolean;
}

const seen = new WeakMap<Observation, readonly SeenNotification[]>();

/** The callbacks of a run, read once per Observation, in the order in which they came. */
export function notificationsOf(observation: Observation): readonly SeenNotification[] {
  const known = seen.get(observation);
  if (known) return known;
  const replays = new Map(observation.replays.map((replay) => [replay.id, replay]));
  const refused = new Set<string>();
  const notifications = observation.callbacks.map((callback) => {
    const read = readCallback(callback, replays.get(callback.replay ?? ''));
    const key = JSON.stringify([callback.replay, read.id ?? callback.bodyBase64, read.eventId]);
    const notification = { ...read, isRetry: refused.has(key) };
    if (callback.answeredStatus < 200 || callback.answeredStatus > 299) refused.add(key);
    return withEvents(notification);
  });
  seen.set(observation, notifications);
  return notifications;
}

type Unread = Omit<SeenNotification, 'events'>;

function readCallback(callback: ReceivedCallback, replay: Replay | undefined): Omit<Unread, 'isRetry'> {
  const body = parseJson(Buffer.from(callback.bodyBase64, 'base64').toString('utf8'));
  const raw = readMember(body, ['message', 'raw']);
  const pollDate = readMember(raw, ['pollDate']);
  const firstPollDate = parseWireDate(readMember(body, ['message', 'events', 0, 'pollDate']));
  return {
    callback,
    replay,
    receivedAt: Date.parse(callback.receivedAt),
    body,
    id: readMember(body, ['id']),
    eventId: readMember(body, ['message', 'eventId']),
    raw,
    records: replay?.mode === 'polling' ? readRecords(raw, replay.eventConfiguration.resource) : [],
    pollAt: typeof pollDate === 'number' ? pollDate : firstPollDate,
  };
}

function readRecords(raw: unknown, resource: string | undefined): readonly unknown[] {
  const objectType = readMember(raw, ['objectType']);
  const names = [resource, typeof objectType === 'string' ? objectType : undefined];
  for (const name of names) {
    const records = name === undefined ? undefined : readMember(raw, [name]);
    if (Array.isArray(records)) return records;
  }
  return [];
}

function withEvents(unread: Unread): SeenNotification {
  const events: SeenEvent[] = [];
  const notification: SeenNotification = { ...unread, events };
  const written = readMember(unread.body, ['message', 'events']);
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  const byId = new Map(unread.records.map((record) => [readMember(record, ['Id']), record]));
  const onlyRecord = list.length === 1 && unread.records.length === 1 ? unread.records[0] : undefined;
  for (const event of list) {
    const objectId = readMember(event, ['objectId']);
    const record = byId.get(objectId) ?? onlyRecord;
    events.push({
      objectId,
      eventType: readMember(event, ['eventType']),
      objectType: readMember(event, ['objectType']),
      date: parseWireDate(readMember(event, ['date'])),
      pollDate: parseWireDate(readMember(event, ['pollDate'])),
      record: isRecord(record) ? record : undefined,
      notification,
    });
  }
  return notification;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
