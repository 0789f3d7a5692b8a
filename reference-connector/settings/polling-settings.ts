import type { StampParsing, UnparsableStamp } from '../domain/dates/stamp-reader.ts';

/** What no public source settles about polling. */
export interface PollingSettings {
  /** O-1: where the first poll looks from: the creation of the instance, or the beginning of time. */
  readonly firstPollFrom: 'creation' | 'beginning';
  /** B-07: how stamps are read. */
  readonly stampParsing: StampParsing;
  /** B-07: what becomes of a stamp that the pattern cannot read. */
  readonly unparsableStamp: UnparsableStamp;
  /**
   * ShareFile's stamps are multiples of 1/300 s, so they can differ from the instant of a change by 2 ms. Records this
   * near to the bound of a poll are compared with those of the poll before instead of being dropped. 0 is the documented
   * rule "updated <= last poll is ignored" to the letter. Milliseconds.
   */
  readonly boundaryToleranceMs: number;
  /** O-4: event type when created lies after updated; the vendor's event hook says CREATED. */
  readonly createdAfterUpdated: 'CREATED' | 'UPDATED';
  /** Event type of records without usable dates; nothing is documented. */
  readonly undatedEventType: 'CREATED' | 'UPDATED' | 'UNKNOWN';
  /**
   * O-9: whether a poll reports what was deleted. There is no public evidence of it for ShareFile, whose deleted Items have
   * no date; `notified-items` reports those that this poller notified before.
   */
  readonly polledDeletions: 'none' | 'notified-items';
  /** objectId where the record has no `idField` (B-05); nothing is documented. */
  readonly missingObjectId: 'absent' | 'null' | 'empty';
  /** Zone of `${date:...}`; the servers are said to run on GMT. */
  readonly serverZone: string;
  /**
   * Whose records the raw body of a notification holds: all of the poll, as "the complete raw body is repeated in each"
   * says, or only those of the page that the record came with (`pageSize`), which departs from it.
   */
  readonly rawBodyOf: 'poll' | 'page';
  /** Records of a page where the poller configuration has no `pageSize`; default page size of the documents hub. */
  readonly pollPageSize: number;
  /** Records of a page where the poll's URL has no where clause; documented: 20 at a time. */
  readonly unfilteredPageSize: number;
  /** Failed polls in a row after which polling ends; 100 in production, 50 staging, 10 snapshot. */
  readonly pollFailureLimit: number;
  /** Events per notification of a poll; documented: 10 at most. */
  readonly polledEventsPerNotification: number;
}

/** The likeliest choices. */
export const POLLING_DEFAULTS: PollingSettings = {
  firstPollFrom: 'creation',
  stampParsing: 'iso-first',
  unparsableStamp: 'read-as-iso',
  boundaryToleranceMs: 4,
  createdAfterUpdated: 'CREATED',
  undatedEventType: 'UNKNOWN',
  polledDeletions: 'none',
  missingObjectId: 'absent',
  serverZone: 'GMT',
  rawBodyOf: 'poll',
  pollPageSize: 200,
  unfilteredPageSize: 20,
  pollFailureLimit: 100,
  polledEventsPerNotification: 10,
};
