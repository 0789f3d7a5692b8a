import type { JsonObject } from '../json-reading.ts';
import type { OutgoingNotification } from './to-notification.ts';

/** The raw payload of the notification before this one: those of one split poll come in a row and repeat it whole. */
let last: { readonly raw: JsonObject; text: string | undefined } | undefined;

/** The bytes of a notification. A raw payload that is repeated is turned into text once more and then never again. */
export function serializeNotification(notification: OutgoingNotification): Buffer {
  const { raw } = notification.message;
  if (last?.raw !== raw) {
    last = { raw, text: undefined };
    return Buffer.from(JSON.stringify(notification));
  }
  last.text ??= JSON.stringify(raw);
  return Buffer.from(aroundRaw(notification, last.text));
}

function aroundRaw({ message, user, ...head }: OutgoingNotification, rawText: string): string {
  const { userId, events, ...rest } = message;
  const before = { ...rest, raw: undefined };
  return (
    `${open(head)},"message":${open(before)},"raw":${rawText},` +
    `"userId":${String(userId)},"events":${JSON.stringify(events)}},"user":${JSON.stringify(user)}}`
  );
}

/** An object's text without its closing brace. */
function open(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}
