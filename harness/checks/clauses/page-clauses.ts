import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the documented page itself promises about events, polling, webhooks and how both are set up. */
export const PAGE_CLAUSES: readonly Clause[] = [
  ...clausesOf('Page, "Supported Events and Resources"', [
    ['PAGE-EVENT-01', 'must', 'ShareFile events are supported by polling and by webhooks.'],
    ['PAGE-EVENT-02', 'must', "After an event the payload is standardized and sent to the instance's callback URL."],
    ['PAGE-EVENT-03', 'must', 'Nothing is sent before an event: an account at rest gives no callback.'],
  ]),
  ...clausesOf('Page, "Polling"', [
    ['PAGE-POLL-01', 'must', 'Unless a time zone is configured, polling occurs in UTC.'],
    ['PAGE-POLL-02', 'must', 'The refresh interval says, in minutes, how often the poller checks for changes.'],
    ['PAGE-POLL-03', 'must', 'idField names the member of the resource that identifies it.'],
    ['PAGE-POLL-04', 'must', 'updatedDateField names the member that tells an updated object.'],
    ['PAGE-POLL-05', 'must', 'createdDateField names the member that tells a created object.'],
    ['PAGE-POLL-06', 'must', 'url is what is queried for updates of the resource.'],
    ['PAGE-POLL-07', 'must', 'The poller configuration copied from the page polls the documents resource.'],
    ['PAGE-POLL-08', 'note', 'The prose names the resource events, the JSON names it documents.'],
    ['PAGE-POLL-09', 'should', 'The events configuration can be copied to poll other resources.'],
  ]),
  ...clausesOf('Page, "Webhooks"', [
    ['PAGE-HOOK-01', 'must', "An instance with vendor type webhook forwards what ShareFile's own webhooks announce."],
    ['PAGE-HOOK-02', 'must', 'With a signature key, the receiver can tell that an event was not tampered with.'],
    ['PAGE-HOOK-03', 'note', 'Webhooks use what the provider has and usually call for additional set-up there.'],
  ]),
  ...clausesOf('Page, "Configure ... Through API"', [
    ['PAGE-INST-01', 'must', 'POST /instances with the documented body creates an instance.'],
    ['PAGE-INST-02', 'must', 'The answer holds a token and an id.'],
    ['PAGE-INST-03', 'must', 'The instance has the name that was sent.'],
    ['PAGE-INST-04', 'must', 'User and Organization keys have to be in the header.'],
    ['PAGE-INST-05', 'should', 'Tags that were sent identify the instance.'],
    ['PAGE-INST-06', 'must', 'Event notifications are off unless event.notification.enabled is true.'],
    ['PAGE-INST-07', 'must', 'Events go to event.notification.callback.url.'],
    ['PAGE-INST-08', 'must', 'The connector key is sharefile.'],
    ['PAGE-INST-09', 'must', 'The token and the id work for all later requests that involve the instance.'],
    ['PAGE-INST-10', 'should', 'The grant code comes from the redirect URL that the platform hands out.'],
  ]),
  ...clausesOf('Page, "Configure ... Through the UI"', [
    ['PAGE-UI-01', 'note', 'The same can be set up in the user interface by turning events on and choosing resources.'],
  ]),
];
