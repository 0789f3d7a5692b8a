import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the platform and the provider promise about webhooks. */
export const WEBHOOK_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 2.5, events of the element (release notes)', [
    ['OC-2.5-01', 'note', 'Webhooks report no created and no updated folders; polling does.'],
  ]),
  ...clausesOf('Protocol facts 4.1, the vendor type', [
    ['OC-4.1-01', 'should', 'webhook and webhooks are both understood, or refused clearly.'],
  ]),
  ...clausesOf('Protocol facts 4.2, inbound URLs (events overview; vendor test suite)', [
    ['OC-4.2-01', 'must', 'An inbound event names its instance by the base64 of its id in the path.'],
    ['OC-4.2-02', 'should', 'The header Element-Instances can name the instance as well.'],
    ['OC-4.2-03', 'should', 'The subscription that the platform makes is shown in event.notification.subscription.id.'],
    ['OC-4.2-04', 'must', 'An inbound event is acknowledged at once, with a 2xx.'],
    ['OC-4.2-05', 'should', "An instance whose callback is the platform's own inbound endpoint makes no endless loop."],
    ['OC-4.2-06', 'should', 'An inbound event that names no known instance is refused.'],
    ['OC-4.2-07', 'should', 'The subscription that the platform made at the provider ends with the instance.'],
  ]),
  ...clausesOf('Protocol facts 4.3, types of events', [
    [
      'OC-4.3-01',
      'must',
      'What the provider announced decides the event type: upload CREATED, update UPDATED, delete DELETED.',
    ],
    ['OC-4.3-02', 'must', 'An operation that is no change, such as a download, is never reported as one.'],
  ]),
  ...clausesOf('Protocol facts 4.4, batches (events overview)', [
    ['OC-4.4-01', 'must', 'A webhook notification holds at most 20 events.'],
    ['OC-4.4-02', 'must', "Each part of a split holds the vendor's whole body."],
    ['OC-4.4-03', 'must', 'No event of an inbound batch is lost.'],
  ]),
  ...clausesOf("ShareFile's webhooks, payload and delivery", [
    [
      'SF-6.2-01',
      'must',
      'The raw payload names subscription, account, operation and resource as ShareFile sent them.',
    ],
    ['SF-6.3-01', 'should', 'A webhook that ShareFile repeats is one event.'],
    ['SF-6.3-02', 'should', 'A notification follows the change by seconds, not by a polling interval.'],
    ['SF-6.3-03', 'note', 'ShareFile takes any 2xx within 10 seconds for success and keeps an event for 7 days.'],
  ]),
];
