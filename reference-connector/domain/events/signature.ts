import { createHmac } from 'node:crypto';

/** The value of `Elements-Webhook-Signature`: HMAC-SHA256 over the bytes as sent, key as UTF-8, base64. */
export function signatureOf(bytes: Buffer, key: string): string {
  return `sha256=${createHmac('sha256', key).update(bytes).digest('base64')}`;
}
