import type { OutgoingNotification } from './to-notification.ts';

/**
 * The bytes of a notification. `rawText` is the raw payload as JSON text where that is there already: as the provider
 * sent it, or as another notification of the same payload holds it. It is then not made again.
 */
export function serializeNotification(notification: OutgoingNotification, rawText?: string): Buffer {
  if (rawText === undefined) return Buffer.from(JSON.stringify(notification));
  const { message, user, ...head } = notification;
  const { userId, events, ...rest } = message;
  const before = { ...rest, raw: undefined };
  return Buffer.from(
    `${open(head)},"message":${open(before)},"raw":${rawText},` +
      `"userId":${String(userId)},"events":${JSON.stringify(events)}},"user":${JSON.stringify(user)}}`,
  );
}

/** An object's text without its closing brace. */
function open(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}
