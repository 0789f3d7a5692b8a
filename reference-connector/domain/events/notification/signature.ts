import { createHash, createHmac } from 'node:crypto';

/** How a notification is signed: documented is the first, the others are what went before it or is taken for it (B-13). */
export type SignatureScheme = 'hmac-sha256-base64' | 'hmac-sha256-hex' | 'hmac-sha1-base64' | 'sha256-base64';

/** The value of `Elements-Webhook-Signature`: HMAC-SHA256 over the bytes as sent, key as UTF-8, base64. */
export function signatureOf(bytes: Buffer, key: string, scheme: SignatureScheme = 'hmac-sha256-base64'): string {
  switch (scheme) {
    case 'hmac-sha256-base64':
      return `sha256=${createHmac('sha256', key).update(bytes).digest('base64')}`;
    case 'hmac-sha256-hex':
      return `sha256=${createHmac('sha256', key).update(bytes).digest('hex')}`;
    case 'hmac-sha1-base64':
      return `sha1=${createHmac('sha1', key).update(bytes).digest('base64')}`;
    case 'sha256-base64':
      return `sha256=${createHash('sha256').update(bytes).digest('base64')}`;
  }
}
