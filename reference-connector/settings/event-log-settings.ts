/** What no public source settles about the event log and its figures. */
export interface EventLogSettings {
  /** How long events and notifications are kept; 7 days documented for the event log. */
  readonly eventLogDays: number;
  /** Newest notifications kept, whatever their age, so that memory stays bounded. */
  readonly eventLogLimit: number;
  /** `timestamp` of a bucket of the analytics: ISO 8601 in whole seconds, or epoch milliseconds. */
  readonly analyticsTimestamps: 'iso' | 'epoch-ms';
  /** Whether grouped buckets have `total` alone, or `count` besides, which the vendor's schema demands by mistake. */
  readonly groupedAnalytics: 'total' | 'total-and-count';
  /** What GET /instances/events/dispositions lists: each event, or how many have each status. */
  readonly eventDispositions: 'per-event' | 'per-status';
  /** What GET /metrics/events answers: figures of all, or a list of figures for each instance. */
  readonly eventMetrics: 'overall' | 'per-instance';
}

/** The likeliest choices. */
export const EVENT_LOG_DEFAULTS: EventLogSettings = {
  eventLogDays: 7,
  eventLogLimit: 100_000,
  analyticsTimestamps: 'iso',
  groupedAnalytics: 'total',
  eventDispositions: 'per-event',
  eventMetrics: 'overall',
};
