import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the platform's general documentation and its own test suite promise; numbers are sections of the protocol facts. */
export const PROTOCOL_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 1, instances', [
    ['OC-1.1-01', 'must', 'A created instance is answered with 200, not 201.'],
    ['OC-1.3-01', 'must', 'An instance has a numeric id, a name, a token, tags and an element.'],
    ['OC-1.4-01', 'should', 'OAuth key and secret come back masked.'],
    ['OC-1.5-01', 'must', 'DELETE of an instance is answered with 200.'],
    ['OC-1.5-02', 'must', 'A deleted instance sends nothing more.'],
    ['OC-1.6-01', 'must', 'A request without a valid user and organization secret is answered with 401.'],
    ['OC-1.6-02', 'must', 'The refusal creates no instance.'],
  ]),
  ...clausesOf('Protocol facts 3, polling', [
    ['OC-3.5-01', 'must', 'A record whose updated date is not later than the last poll is ignored.'],
    ['OC-3.5-02', 'must', 'Updated and created equal, within the tolerance: CREATED.'],
    ['OC-3.5-03', 'must', 'Created earlier than updated: UPDATED.'],
    ['OC-3.5-04', 'note', "Created later than updated: not documented; CREATED by the vendor's own event hook."],
    ['OC-3.5-05', 'must', 'Comparing dates never yields DELETED.'],
    ['OC-3.6-01', 'must', 'A polling notification holds at most 10 events.'],
    ['OC-3.6-02', 'must', 'The complete raw payload is repeated in each notification of a split poll.'],
    ['OC-3.6-03', 'must', 'Each changed object is reported once.'],
  ]),
  ...clausesOf('Protocol facts 4, webhooks', [
    [
      'OC-4.3-01',
      'must',
      'What the provider announced decides the event type: upload CREATED, update UPDATED, delete DELETED.',
    ],
    ['OC-4.4-01', 'must', 'A webhook notification holds at most 20 events.'],
  ]),
  ...clausesOf('Protocol facts 5.1, the notification', [
    [
      'OC-5.1-01',
      'must',
      'The body is the documented envelope: severity, createdDate, topic, action, id, message, user.',
    ],
    ['OC-5.1-02', 'must', 'objectId is always text and names the object.'],
    ['OC-5.1-03', 'must', 'eventId is unique per event.'],
    ['OC-5.1-04', 'must', 'pollDate is the time of this poll in UTC, and raw.pollDate the same in milliseconds.'],
    ['OC-5.1-05', 'must', 'instanceId, instance_id and topic name the instance.'],
    ['OC-5.1-06', 'should', "date is the record's updated date or the time of processing, in UTC."],
    ['OC-5.1-07', 'must', 'raw holds the records exactly as the poll returned them.'],
  ]),
  ...clausesOf('Protocol facts 5.4, the callback request', [
    ['OC-5.4-01', 'must', 'The callback is a POST with a JSON body.'],
    ['OC-5.4-02', 'must', 'The signature is sha256= and the base64 HMAC-SHA256 of the raw body.'],
    ['OC-5.4-03', 'must', 'The signature header is there when a signature key is set.'],
    ['OC-5.4-04', 'note', 'The signature header is absent when no key is set.'],
    ['OC-5.4-05', 'should', 'elements-webhook-id is not empty.'],
  ]),
  ...clausesOf('Protocol facts 5.5, delivery', [
    ['OC-5.5-01', 'should', 'A callback that was refused comes again.'],
    ['OC-5.5-02', 'should', 'It comes again as the same notification: same ids, same bytes.'],
  ]),
  ...clausesOf('Protocol facts 7, errors', [['OC-7.1-01', 'should', 'An error has a requestId and a message.']]),
];
