import type { PreparedCallback } from '../../../reference-connector/domain/events/notification/prepared-callback.ts';
import { isJsonObject } from '../../../reference-connector/domain/json-reading.ts';
import { referenceStages } from '../../../reference-connector/index.ts';
import type { Fault } from '../fault.ts';
import { inCallbacks, isCallback, replacing, sending } from '../modifiers.ts';

/** The key that the short history signs with, so that a repeated body is signed rightly. */
const SIGNATURE_KEY = '123456';

/** Defects in how many events are notified together, how often, and where. */
export const deliveryFaults: readonly Fault[] = [
  {
    name: 'the tenth event of a notification is dropped',
    ...replacing(
      'splitChanges',
      (split) => (changes, limit) => split(changes, limit).map((batch) => batch.slice(0, 9)),
    ),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'the last notification of a split is forgotten',
    ...replacing('splitChanges', (split) => (changes, limit) => {
      const batches = split(changes, limit);
      return batches.length > 1 ? batches.slice(0, -1) : batches;
    }),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'an event at the seam of two notifications is in both',
    ...replacing(
      'splitChanges',
      (split) => (changes, limit) =>
        split(changes, limit).map((batch, index) =>
          index === 0 ? batch : [...changes.slice(limit - 1, limit), ...batch],
        ),
    ),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'notifications have up to 11 events',
    settings: { polledEventsPerNotification: 11 },
    caughtBy: 'batches-keep-their-limit',
    clause: 'OC-3.6-01',
  },
  {
    name: 'repeated attempts go on after the instance is deleted',
    ...replacing('endsWithItsInstance', () => (work) => work !== 'callbacks'),
    history: 'deleted-while-retrying',
    caughtBy: 'nothing-after-the-instance-is-deleted',
    clause: 'OC-1.5-02',
  },
  {
    name: 'a repeated attempt has new ids',
    ...replacing('toRepeatedAttempt', () => withNewIds),
    caughtBy: 'each-change-is-notified-once',
    clause: 'PAGE-HOOK-01',
  },
  {
    name: 'a repeated attempt has other bytes',
    ...replacing('toRepeatedAttempt', () => (first) => signed(first, Buffer.from(`${first.body.toString()}\n`))),
    caughtBy: 'retries-keep-their-ids',
    clause: 'OC-5.5-02',
  },
  {
    name: 'a callback that took long is sent once more at once',
    ...sending(() => async (request, send) => {
      if (isCallback(request)) await send(request);
      return send(request);
    }),
    caughtBy: 'each-change-is-notified-once',
    clause: 'OC-3.6-03',
  },
  {
    name: 'callbacks are sent by PUT',
    ...inCallbacks((request) => ({ ...request, method: 'PUT' })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.4-01',
  },
  {
    name: 'the elements-webhook-id is empty',
    ...inCallbacks((request) => ({ ...request, headers: { ...request.headers, 'elements-webhook-id': '' } })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.4-05',
  },
  {
    name: 'all callbacks go to the URL of one instance',
    ...inCallbacks((request) => ({ ...request, url: request.url.replace(/[^/]+$/, 'polling') })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-05',
  },
];

function withNewIds(first: PreparedCallback, attempt: number): PreparedCallback {
  const notification: unknown = JSON.parse(first.body.toString());
  if (!isJsonObject(notification) || !isJsonObject(notification['message'])) return first;
  const id = `${String(notification['id'])}${String(attempt)}`;
  const eventId = `${String(attempt)}${String(notification['message']['eventId'])}`.slice(0, 20);
  const message = { ...notification['message'], eventId };
  const again = signed(first, Buffer.from(JSON.stringify({ ...notification, id, message })));
  return { ...again, headers: { ...again.headers, 'elements-webhook-id': id } };
}

function signed(first: PreparedCallback, body: Buffer): PreparedCallback {
  const signature = referenceStages.sign(body, SIGNATURE_KEY);
  return { ...first, body, headers: { ...first.headers, 'elements-webhook-signature': signature } };
}
