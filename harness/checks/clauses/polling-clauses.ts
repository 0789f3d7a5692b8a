import type { Clause } from './clause.ts';
import { clausesOf } from './clause.ts';

/** What the platform promises about polling. */
export const POLLING_CLAUSES: readonly Clause[] = [
  ...clausesOf('Protocol facts 2.1, configuration keys', [
    ['OC-2.1-01', 'should', 'Only what is below document.root.folder.name is watched.'],
    ['OC-2.1-02', 'note', "The element's own interval is 5 minutes; the page's commands say 15."],
  ]),
  ...clausesOf("Protocol facts 2.4, the poll source (vendor's first poller test; ShareFile's model)", [
    ['OC-2.4-01', 'must', 'The poll source answers an array of the raw records of the provider.'],
    ['OC-2.4-02', 'must', 'lastmodifieddate= means since, not at.'],
    ['OC-2.4-03', 'must', 'The field that identifies a record is Id, with a capital.'],
    ['OC-2.4-04', 'must', 'Stamps with 0 to 7 fraction digits are read; none is lost or shifted.'],
    ['OC-2.4-05', 'must', 'The poll source gives all pages of what the provider lists.'],
  ]),
  ...clausesOf('Protocol facts 3.1, switches', [
    ['OC-3.1-01', 'should', 'An interval that is no positive number is refused, or the default takes its place.'],
  ]),
  ...clausesOf('Protocol facts 3.3 and 3.4, the poller configuration (element builder guide)', [
    ['OC-3.3-01', 'must', 'filterByCurrentDate drops records that are newer than the start of the poll.'],
    ['OC-3.3-02', 'must', 'createdCheckTolerance is the number of seconds within which both dates count as equal.'],
    ['OC-3.3-03', 'must', 'pollDelay seconds are subtracted from the last poll date.'],
    ['OC-3.3-04', 'must', 'filterByUpdatedDate false keeps records that were not updated.'],
    ['OC-3.4-01', 'must', 'gmtDate in a URL stands for the last poll in GMT, whatever the zone of the server.'],
    ['OC-3.4-02', 'should', 'Date formats that are no Java pattern are refused or flagged.'],
  ]),
  ...clausesOf('Protocol facts 3.5, the decision (element builder guide)', [
    ['OC-3.5-01', 'must', 'A record whose updated date is not later than the last poll is ignored.'],
    ['OC-3.5-02', 'must', 'Updated and created equal, within the tolerance: CREATED.'],
    ['OC-3.5-03', 'must', 'Created earlier than updated: UPDATED.'],
    ['OC-3.5-04', 'note', "Created later than updated: not documented; CREATED by the vendor's own event hook."],
    ['OC-3.5-05', 'must', 'Comparing dates never yields DELETED.'],
    ['OC-3.5-06', 'should', 'The next poll looks from the start of the one before.'],
    ['OC-3.5-07', 'note', 'The first poll looks from the creation of the instance: nothing older comes.'],
  ]),
  ...clausesOf('Protocol facts 3.6, batches (events overview)', [
    ['OC-3.6-01', 'must', 'A polling notification holds at most 10 events.'],
    [
      'OC-3.6-02',
      'must',
      'The raw payload of the whole poll of a resource is repeated in each notification of it; pages of it are not enough.',
    ],
    ['OC-3.6-03', 'must', 'Each changed object is reported once.'],
    ['OC-3.6-04', 'should', 'A poll that finds nothing sends nothing.'],
    ['OC-3.6-05', 'should', 'A notification is full before the next one begins.'],
  ]),
  ...clausesOf('Protocol facts 3.7, the life of a poller (page about resuming)', [
    ['OC-3.7-01', 'should', 'A poller ends after too many failures in a row and can be listed.'],
    ['OC-3.7-02', 'should', 'One failure does not end polling, and what it missed comes with the next poll.'],
    ['OC-3.7-03', 'note', "A change of the element's default does not reach instances that exist."],
  ]),
  ...clausesOf('Protocol facts 3.8, CEQL', [
    ['OC-3.8-01', 'must', 'A where clause that cannot be read is refused with 400.'],
  ]),
];
