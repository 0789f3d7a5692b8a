import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the platform promises about its event log, its errors, headers and limits. */
export const PLATFORM_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 6, event log (vendor test suite)', [
    ['OC-6-01', 'should', 'The events of an instance are listed as an array.'],
    ['OC-6-02', 'must', 'An event has id, eventDate, status and providerData.'],
    ['OC-6-03', 'should', 'The status of an event whose callback was taken is NOTIFIED.'],
    ['OC-6-04', 'must', 'providerData is text.'],
    ['OC-6-05', 'should', 'The eventId of a callback is that of an event in the log.'],
    ['OC-6-06', 'note', 'Events are kept for 7 days.'],
  ]),
  ...clausesOf('Protocol facts 7.1, errors (error codes page)', [
    ['OC-7.1-01', 'should', 'An error has a requestId and a message.'],
    ['OC-7.1-02', 'should', 'requestId is 24 hexadecimal digits.'],
    ['OC-7.1-03', 'must', 'What does not exist is answered with 404.'],
    ['OC-7.1-04', 'must', 'A method that a path does not have is answered with 405.'],
    ['OC-7.1-05', 'must', 'A body that is not JSON is answered with 400.'],
    ['OC-7.1-06', 'must', 'A media type that is not supported is answered with 415.'],
    ['OC-7.1-07', 'must', 'No bad request is answered with a 5xx.'],
    ['OC-7.1-08', 'should', 'An error that the provider caused carries a providerMessage.'],
  ]),
  ...clausesOf('Protocol facts 7.2, headers (vendor test suite)', [
    ['OC-7.2-01', 'should', 'Every answer has the header elements-request-id.'],
    ['OC-7.2-02', 'should', 'In an error it is the requestId of the body.'],
    ['OC-7.2-03', 'should', 'With an Origin, the exposed headers are exactly the seven that are published.'],
    ['OC-7.2-04', 'should', 'A list says how many it returned in elements-returned-count.'],
    ['OC-7.2-05', 'should', 'elements-next-page-token leads to the next page of a list.'],
  ]),
  ...clausesOf('Protocol facts 7.3, limits (technical restrictions)', [
    ['OC-7.3-01', 'must', 'An inbound event above 8 MB is neither stored nor dispatched.'],
    ['OC-7.3-02', 'must', 'An API request above 8 MB is refused.'],
  ]),
];
