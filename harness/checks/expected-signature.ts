import { createHmac } from 'node:crypto';

/** The header that carries the signature, in lower case. */
export const SIGNATURE_HEADER = 'elements-webhook-signature';

/**
 * What the signature header must hold: `sha256=` and the base64 of the HMAC-SHA256 of the raw bytes, keyed with the
 * UTF-8 bytes of the signature key. The harness's own lines; both sides are pinned to fixtures/signatures.
 */
export function expectedSignature(key: string, rawBody: Buffer): string {
  return `sha256=${createHmac('sha256', Buffer.from(key, 'utf8')).update(rawBody).digest('base64')}`;
}
