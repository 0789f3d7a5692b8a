import { ConnectorError } from '../../../domain/connector-error.ts';
import { parseIsoStamp } from '../../../domain/dates/parse-iso-stamp.ts';
import { toIsoSeconds } from '../../../domain/dates/to-java-date-text.ts';
import { toAnalyticsRange, toBuckets } from '../../../domain/events/analytics.ts';
import type { AnalyticsRange, CountedEvent } from '../../../domain/events/analytics.ts';
import type { EventLog, LoggedEvent } from '../../../events/log/event-log.ts';
import type { EventLogSettings } from '../../../settings/event-log-settings.ts';
import type { Clock } from '../../../ports.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../../connector-request.ts';
import { toPage } from '../../list-answer.ts';

/** What the analytics are made from. */
export interface AnalyticsRoutesOptions {
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly settings: EventLogSettings & { readonly accountId: number; readonly eventLogDays: number };
  /** Events that were too large to be kept (B-16). */
  readonly droppedEvents: () => number;
}

/** Figures about the event log. */
export function createAnalyticsRoutes(options: AnalyticsRoutesOptions): Routes {
  const { eventLog, settings } = options;

  const toTimestamp = (instant: number): string | number =>
    settings.analyticsTimestamps === 'iso' ? toIsoSeconds(instant) : instant;

  const rangeOf = ({ query }: RoutedRequest): AnalyticsRange => {
    const to = readInstant(query.get('to')) ?? options.clock.now();
    const from = readInstant(query.get('from')) ?? to - settings.eventLogDays * 86_400_000;
    return toAnalyticsRange(from, to, query.get('interval') ?? 'day');
  };

  const analyse = (
    request: RoutedRequest,
    toJson: (events: readonly CountedEvent[]) => Readonly<Record<string, unknown>>,
  ): ConnectorAnswer => {
    for (const id of request.query.getAll('accountIds[]')) {
      if (id !== String(settings.accountId)) throw otherAccount();
    }
    const range = rangeOf(request);
    const buckets = toBuckets(eventLog.list(undefined).map(toCounted), range);
    return {
      status: 200,
      json: buckets.map((events, at) => ({ ...toJson(events), timestamp: toTimestamp(range.starts[at] ?? 0) })),
    };
  };

  const within = (request: RoutedRequest): readonly LoggedEvent[] => {
    const { from, to } = rangeOf(request);
    return eventLog.list(undefined).filter(({ createdAt }) => createdAt >= from && createdAt <= to);
  };

  const groupedAnswer =
    (name: 'accountId' | 'instanceId', keyOf: (event: CountedEvent) => number) => (request: RoutedRequest) =>
      analyse(request, (events) => {
        const count = settings.groupedAnalytics === 'total-and-count' ? { count: events.length } : {};
        return { records: grouped(events, name, keyOf), total: events.length, ...count };
      });

  const run = (answer: (request: RoutedRequest) => ConnectorAnswer) => ({ access: 'platform' as const, run: answer });
  return {
    'GET /instances/events/analytics': run((request) => analyse(request, (events) => ({ count: events.length }))),
    'GET /instances/events/analytics/accounts': run(groupedAnswer('accountId', () => settings.accountId)),
    'GET /instances/events/analytics/instances': run(groupedAnswer('instanceId', ({ instanceId }) => instanceId)),
    'GET /instances/events/dispositions': run((request) => {
      const events = within(request);
      const isPerEvent = settings.eventDispositions === 'per-event';
      const page = toPage<object>(isPerEvent ? events.map(toDisposition) : countStatuses(events), request.query);
      return { ...page, json: page.items };
    }),
    'GET /metrics/events': run((request) => {
      const counted = within(request).map(toCounted);
      const isOverall = settings.eventMetrics === 'overall';
      return {
        status: 200,
        json: isOverall
          ? { ...tally(counted), dropped: options.droppedEvents() }
          : grouped(counted, 'instanceId', ({ instanceId }) => instanceId),
      };
    }),
  };
}

/** Epoch ms, or ISO 8601; which of the two is meant is not published. NaN, which no range takes, for others. */
function readInstant(text: string | null): number | undefined {
  if (text === null) return undefined;
  return /^\d{1,15}$/.test(text) ? Number(text) : (parseIsoStamp(text) ?? NaN);
}

function toCounted({ instanceId, createdAt, status, records }: LoggedEvent): CountedEvent {
  const isFailed = records.some((record) => record.status === 'failed' || record.status === 'queued');
  return { instanceId, createdAt, outcome: status === 'NOTIFIED' ? 'success' : isFailed ? 'failed' : 'open' };
}

function tally(events: readonly CountedEvent[]): { count: number; success: number; failed: number } {
  const having = (wanted: CountedEvent['outcome']): number => events.filter(({ outcome }) => outcome === wanted).length;
  return { count: events.length, success: having('success'), failed: having('failed') };
}

function grouped(
  events: readonly CountedEvent[],
  name: 'accountId' | 'instanceId',
  keyOf: (event: CountedEvent) => number,
): readonly object[] {
  const byKey = new Map<number, CountedEvent[]>();
  for (const event of events) {
    const group = byKey.get(keyOf(event));
    if (group) group.push(event);
    else byKey.set(keyOf(event), [event]);
  }
  return [...byKey].map(([key, group]) => ({ [name]: key, ...tally(group) }));
}

function countStatuses(events: readonly LoggedEvent[]): readonly object[] {
  const counts = new Map<string, number>();
  for (const { status } of events) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count }));
}

/** The form is not published. */
function toDisposition({ id, instanceId, status, createdAt }: LoggedEvent): Readonly<Record<string, unknown>> {
  return { eventId: id, elementInstanceId: instanceId, status, eventDate: toIsoSeconds(createdAt) };
}

function otherAccount(): ConnectorError {
  return new ConnectorError('account-not-allowed', 'accountIds[] names an account that is not yours.');
}
