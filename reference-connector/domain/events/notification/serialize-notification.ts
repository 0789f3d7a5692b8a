import type { OutgoingNotification } from './to-notification.ts';

/**
 * The bytes of a notification. `rawText` is the raw payload as JSON text where that is there already: as the provider
 * sent it, or as its bytes, which several notifications of the same payload share. It is then not made again.
 */
export function serializeNotification(notification: OutgoingNotification, rawText?: string | Buffer): Buffer {
  if (rawText === undefined) return Buffer.from(JSON.stringify(notification));
  const text = JSON.stringify({ ...notification, message: { ...notification.message, raw: 0 } });
  // Inside of a text a quotation mark is escaped, so this can only be the member itself.
  const at = text.indexOf(PLACE_OF_RAW) + PLACE_OF_RAW.length;
  if (typeof rawText === 'string') return Buffer.from(text.slice(0, at - 1) + rawText + text.slice(at));
  return Buffer.concat([Buffer.from(text.slice(0, at - 1)), rawText, Buffer.from(text.slice(at))]);
}

const PLACE_OF_RAW = '"raw":0';
