import { body } from '../malformed-request.ts';
import type { Malformed } from '../malformed-request.ts';

const EVENTS = [{ ResourceType: 'File', OperationName: 'Upload' }];
const SUBSCRIPTION = { SubscriptionContext: { ResourceType: 'Account' }, Events: EVENTS };

/** Addresses that a reader of URLs takes, and that are none as they stand. */
export const MALFORMED_ADDRESSES: readonly Malformed[] = [
  ...['http://x.example/\r\nX: y', 'http://x.example/a b', 'http://x.example/ü', 'http://x.example/{id}'].map(
    (WebhookUrl): Malformed => ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, WebhookUrl })],
  ),
  ['POST', '/Items({folder})/Link', 400, body({ Name: 'x', Uri: 'https://x.example/\r\na' })],
];
