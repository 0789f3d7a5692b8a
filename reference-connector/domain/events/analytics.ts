import { ConnectorError } from '../connector-error.ts';

/** Widths of a bucket; `year` to `second` are documented. */
const INTERVALS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
/** Buckets of one answer at most: those of 24 h by second, which are the most that are documented. */
const MOST_BUCKETS = 86_401;
const DAY_MS = 86_400_000;
const WIDTH_MS: Readonly<Record<string, number>> = {
  week: 7 * DAY_MS,
  day: DAY_MS,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
};

/** What is counted: an event in the log. */
export interface CountedEvent {
  readonly instanceId: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly outcome: 'success' | 'failed' | 'open';
}

/** A range of time in buckets. Instants in epoch ms. */
export interface AnalyticsRange {
  /** Starts of the buckets, ascending; the first holds `from`, the last holds `to`: an hour by minute has 61. */
  readonly starts: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Cuts a range into buckets; throws `request-not-valid` for a range that is none, or is too long for its interval. */
export function toAnalyticsRange(from: number, to: number, interval: string): AnalyticsRange {
  if (!(from <= to)) throw notRange('from and to must be dates, from not after to');
  if (!INTERVALS.some((known) => known === interval)) throw notRange(`interval must be one of ${INTERVALS.join(', ')}`);
  const starts: number[] = [];
  for (let start = startOf(from, interval); start <= to; start = nextStart(start, interval)) {
    if (starts.length === MOST_BUCKETS) throw notRange(`the range is too long for the interval ${interval}`);
    starts.push(start);
  }
  return { starts, from, to };
}

/** The events of each bucket, in the order of the range's starts. */
export function toBuckets(
  events: readonly CountedEvent[],
  range: AnalyticsRange,
): readonly (readonly CountedEvent[])[] {
  const buckets = range.starts.map((): CountedEvent[] => []);
  for (const event of events) {
    if (event.createdAt < range.from || event.createdAt > range.to) continue;
    buckets[lastNotAfter(range.starts, event.createdAt)]?.push(event);
  }
  return buckets;
}

function lastNotAfter(starts: readonly number[], instant: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function startOf(instant: number, interval: string): number {
  const date = new Date(instant);
  if (interval === 'year') return Date.UTC(date.getUTCFullYear(), 0);
  if (interval === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  const width = WIDTH_MS[interval] ?? DAY_MS;
  return Math.floor(instant / width) * width;
}

function nextStart(start: number, interval: string): number {
  const date = new Date(start);
  if (interval === 'year') return Date.UTC(date.getUTCFullYear() + 1, 0);
  if (interval === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return start + (WIDTH_MS[interval] ?? DAY_MS);
}

function notRange(reason: string): ConnectorError {
  return new ConnectorError('request-not-valid', `The analytics cannot be made: ${reason}.`);
}
