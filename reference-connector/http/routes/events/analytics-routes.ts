import { ConnectorError } from '../../../domain/connector-error.ts';
import { parseIsoStamp } from '../../../domain/dates/parse-iso-stamp.ts';
import { toIsoSeconds } from '../../../domain/dates/to-java-date-text.ts';
import { toAnalyticsRange, toBuckets } from '../../../domain/events/analytics.ts';
import type { AnalyticsRange, CountedEvent } from '../../../domain/events/analytics.ts';
import type { EventLog, LoggedEvent } from '../../../events/log/event-log.ts';
import type { Clock } from '../../../ports.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../../connector-request.ts';
import { toPage } from '../../list-answer.ts';

/** What the analytics are made from. */
export interface AnalyticsRoutesOptions {
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly settings: { readonly accountId: number; readonly eventLogDays: number };
  /** Events that were too large to be kept (B-16). */
  readonly droppedEvents: () => number;
}

/** Figures about the event log. */
export function createAnalyticsRoutes(options: AnalyticsRoutesOptions): Routes {
  const { eventLog, settings } = options;

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
      json: buckets.map((events, at) => ({ ...toJson(events), timestamp: toIsoSeconds(range.starts[at] ?? 0) })),
    };
  };

  const within = (request: RoutedRequest): readonly LoggedEvent[] => {
    const { from, to } = rangeOf(request);
    return eventLog.list(undefined).filter(({ createdAt }) => createdAt >= from && createdAt <= to);
  };

  const run = (answer: (request: RoutedRequest) => ConnectorAnswer) => ({ access: 'platform' as const, run: answer });
  return {
    'GET /instances/events/analytics': run((request) => analyse(request, (events) => ({ count: events.length }))),
    'GET /instances/events/analytics/accounts': run((request) =>
      analyse(request, (events) => grouped(events, 'accountId', () => settings.accountId)),
    ),
    'GET /instances/events/analytics/instances': run((request) =>
      analyse(request, (events) => grouped(events, 'instanceId', ({ instanceId }) => instanceId)),
    ),
    'GET /instances/events/dispositions': run((request) => {
      const page = toPage(within(request), request.query);
      return { ...page, json: page.items.map(toDisposition) };
    }),
    'GET /metrics/events': run((request) => ({
      status: 200,
      json: { ...tally(within(request).map(toCounted)), dropped: options.droppedEvents() },
    })),
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
): Readonly<Record<string, unknown>> {
  const byKey = new Map<number, CountedEvent[]>();
  for (const event of events) {
    const group = byKey.get(keyOf(event));
    if (group) group.push(event);
    else byKey.set(keyOf(event), [event]);
  }
  const groups = [...byKey].map(([key, group]) => ({ [name]: key, ...tally(group) }));
  return { records: groups, total: events.length };
}

/** The form is not published. */
function toDisposition({ id, instanceId, status, createdAt }: LoggedEvent): Readonly<Record<string, unknown>> {
  return { eventId: id, elementInstanceId: instanceId, status, eventDate: toIsoSeconds(createdAt) };
}

function otherAccount(): ConnectorError {
  return new ConnectorError('account-not-allowed', 'accountIds[] names an account that is not yours.');
}
