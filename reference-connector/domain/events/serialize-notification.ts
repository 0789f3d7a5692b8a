import type { JsonObject } from '../json-reading.ts';
import type { OutgoingNotification } from './to-notification.ts';

/** The text of raw payloads, which the notifications of one split poll repeat whole. */
const rawTexts = new WeakMap<JsonObject, string>();

/** The bytes of a notification. Its raw payload's text is made once for all notifications that repeat it. */
export function serializeNotification(notification: OutgoingNotification): Buffer {
  const { message, user, ...head } = notification;
  const { raw, userId, events, ...before } = message;
  const text =
    `${open(head)},"message":${open(before)},"raw":${textOf(raw)},` +
    `"userId":${String(userId)},"events":${JSON.stringify(events)}},"user":${JSON.stringify(user)}}`;
  return Buffer.from(text);
}

function open(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

function textOf(raw: JsonObject): string {
  let text = rawTexts.get(raw);
  if (text === undefined) {
    text = JSON.stringify(raw);
    rawTexts.set(raw, text);
  }
  return text;
}
