import type { Evidence, ObservedChange, Replay } from '../../../schemas/index.ts';
import type { ExpectedEvent } from '../expectations/expected-event.ts';
import { toInstantText } from './parse-wire-date.ts';
import type { SeenEvent, SeenNotification } from './seen-notification.ts';

/** What was seen in a callback, with when and for which replay it came. */
export function evidenceOf(notification: SeenNotification, text: string, clause?: string): Evidence {
  const { receivedAt, replay } = notification.callback;
  return {
    at: receivedAt,
    ...(replay !== null && { replay }),
    text: `callback ${notification.callback.sequence}: ${text}`,
    ...(clause !== undefined && { clause }),
  };
}

/** What was seen of a replay as a whole. */
export function evidenceOfReplay(replay: Replay, text: string, at?: string, clause?: string): Evidence {
  return { ...(at !== undefined && { at }), replay: replay.id, text, ...(clause !== undefined && { clause }) };
}

/** An event in words: `CREATED fi12...`. */
export function nameEvent({ eventType, objectId }: SeenEvent): string {
  return `${toText(eventType)} ${toText(objectId)}`;
}

/** An expected event in words: what was done where, and what should have come when. */
export function nameExpected({ types, objectId, pollAt, changes }: ExpectedEvent): string {
  const done = changes.map((change) => `${nameOperation(change)} ${change.path} at ${change.madeAt}`).join(', then ');
  const when = pollAt === undefined ? '' : ` with the poll at ${toInstantText(pollAt)}`;
  return `${done} should give ${types.join(' or ')} ${objectId}${when}`;
}

/** What was done, and whether it was done by others than the steps. */
export function nameOperation({ operation, by }: ObservedChange): string {
  return by === 'others' ? `${operation} (by others)` : operation;
}

/** Any JSON value as a short text. */
export function toText(value: unknown): string {
  if (value === undefined) return '(absent)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
