/** What happened to an object, normalised. */
export type EventType = 'CREATED' | 'UPDATED' | 'DELETED' | 'UNKNOWN';

/** One change that will be notified. */
export interface DetectedChange {
  /** Undefined leaves the member out, null sends null: both occur when a record lacks its id field. */
  readonly objectId: string | null | undefined;
  readonly objectType: string;
  readonly eventType: EventType;
  /** When it happened by the record's or the provider's own words, epoch ms. */
  readonly changedAt: number | undefined;
}
