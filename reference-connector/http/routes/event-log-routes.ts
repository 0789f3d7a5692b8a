import { ConnectorError } from '../../domain/connector-error.ts';
import type { InstanceStore } from '../../domain/instances/instance-store.ts';
import { toEventLogEvent } from '../../events/to-event-log-event.ts';
import type { NotificationLog } from '../../events/notification-log.ts';
import type { NotificationRecord } from '../../events/notification-record.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { instanceOf } from './instance-routes.ts';

/** The event log: what was noticed and how far it got. */
export function createEventLogRoutes(log: NotificationLog, store: InstanceStore): Routes {
  const list = (request: RoutedRequest, instanceId: number | undefined): ConnectorAnswer => {
    const events = new Map<string, NotificationRecord[]>();
    for (const record of log.all()) {
      if (instanceId !== undefined && record.instanceId !== instanceId) continue;
      const sameEvent = events.get(record.eventId);
      if (sameEvent) sameEvent.push(record);
      else events.set(record.eventId, [record]);
    }
    const page = toPage([...events.values()].reverse(), request.query);
    return { ...page, json: page.items.map(toEventLogEvent) };
  };

  const one = (request: RoutedRequest, instanceId: number | undefined): ConnectorAnswer => {
    const eventId = request.params['eventId'] ?? '';
    const records = log
      .byEventId(eventId)
      .filter((record) => instanceId === undefined || record.instanceId === instanceId);
    if (records.length > 0) return { status: 200, json: toEventLogEvent(records) };
    throw new ConnectorError('not-found', `No event found with ID ${eventId.slice(0, 40)}.`);
  };

  const wantedInstance = ({ query }: RoutedRequest): number | undefined => {
    const text = query.get('instanceId');
    return text === null ? undefined : Number(text);
  };

  return {
    'GET /instances/events': { access: 'platform', run: (request) => list(request, wantedInstance(request)) },
    'GET /instances/events/:eventId': { access: 'platform', run: (request) => one(request, undefined) },
    'GET /instances/:id/events': {
      access: 'platform',
      run: (request) => list(request, instanceOf(request, store).id),
    },
    'GET /instances/:id/events/:eventId': {
      access: 'platform',
      run: (request) => one(request, instanceOf(request, store).id),
    },
  };
}
