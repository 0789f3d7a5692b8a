import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the platform promises about the request that carries a notification, and about its repetition. */
export const DELIVERY_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 5.4, the callback request (hash verification page; vendor test suite)', [
    ['OC-5.4-01', 'must', 'The callback is a POST with a JSON body.'],
    ['OC-5.4-02', 'must', 'The signature is sha256= and the base64 HMAC-SHA256 of the raw body.'],
    ['OC-5.4-03', 'must', 'The signature header is there when a signature key is set.'],
    ['OC-5.4-04', 'note', 'The signature header is absent when no key is set.'],
    ['OC-5.4-05', 'should', 'elements-webhook-id is not empty.'],
    ['OC-5.4-06', 'should', 'The Content-Type says JSON.'],
    ['OC-5.4-07', 'should', 'Basic credentials that were configured come with every callback.'],
    ['OC-5.4-08', 'should', 'Headers that were configured come with every callback.'],
    ['OC-5.4-09', 'must', 'The callback goes to the configured URL to the letter, its query included.'],
    ['OC-5.4-10', 'should', 'elements-webhook-id is another one for every notification.'],
    ['OC-5.4-11', 'must', 'No secret of the account is in a callback.'],
  ]),
  ...clausesOf('Protocol facts 5.5, repetition (event retry and queueing)', [
    ['OC-5.5-01', 'should', 'A callback that was refused comes again.'],
    ['OC-5.5-02', 'should', 'It comes again as the same notification: same ids, same bytes.'],
    ['OC-5.5-03', 'should', 'It comes again on a published schedule: 8, 64, 512, ... or 4, 16, 64, ... seconds later.'],
    ['OC-5.5-04', 'should', 'A callback that was taken does not come again.'],
    ['OC-5.5-05', 'should', 'After the last attempt the subscription is inactive and later events are queued.'],
    ['OC-5.5-06', 'should', 'Queued deliveries are listed, and PUT on the list sends them again.'],
    ['OC-5.5-07', 'must', 'A subscription of the callback is listed with its topic, its URL and whether it is active.'],
    ['OC-5.5-08', 'note', 'Nothing promises order, or that a notification comes only once.'],
    ['OC-5.5-09', 'should', 'A refused callback holds up no other one.'],
  ]),
];
