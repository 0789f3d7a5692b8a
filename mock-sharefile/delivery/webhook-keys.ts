import { createHmac } from 'node:crypto';
import type { Random, Store } from '../ports.ts';
import type { WebhookSettings } from '../domain/webhooks/webhook-settings.ts';

/** The two keys of one OAuth client; two, so that one can be exchanged while the other still holds. */
export interface SignatureKeys {
  readonly primaryKey?: string;
  readonly secondaryKey?: string;
}

/** The signature keys of all OAuth clients. */
export interface WebhookKeys {
  get(clientId: string): SignatureKeys;
  generate(clientId: string, which: 'primaryKey' | 'secondaryKey'): SignatureKeys;
  /** Gives the signature headers for a body; none until a key was generated. */
  sign(clientId: string, body: Buffer): Record<string, string>;
}

/** Builds a key store on what is kept of earlier lives. A key is 32 bytes in base64; setting `webhookKeyForm`. */
export function createWebhookKeys(settings: WebhookSettings, random: Random, store: Store): WebhookKeys {
  const keys = store.collection<SignatureKeys>('webhook-signature-keys');
  const get = (clientId: string): SignatureKeys => keys.get(clientId) ?? {};
  const digest = (key: string, body: Buffer): string =>
    createHmac('sha256', settings.webhookKeyForm === 'text' ? key : Buffer.from(key, 'base64'))
      .update(body)
      .digest(settings.webhookSignatureEncoding);
  return {
    get,
    generate(clientId, which) {
      const changed = { ...get(clientId), [which]: Buffer.from(random.hex(64), 'hex').toString('base64') };
      keys.set(clientId, changed);
      return changed;
    },
    sign(clientId, body) {
      const { primaryKey, secondaryKey } = get(clientId);
      return {
        ...(primaryKey !== undefined && { 'SF-WEBHOOK-PRIMARY-SIGNATURE': digest(primaryKey, body) }),
        ...(secondaryKey !== undefined && { 'SF-WEBHOOK-SECONDARY-SIGNATURE': digest(secondaryKey, body) }),
      };
    },
  };
}
