import { ConnectorError } from '../../../domain/connector-error.ts';
import type { InstanceStore } from '../../../domain/instances/instance-store.ts';
import type { EventLogEvent } from '../../../../schemas/index.ts';
import type { EventLog, LoggedEvent } from '../../../events/log/event-log.ts';
import { leastBytesOf, toEventLogEvent } from '../../../events/log/to-event-log-event.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../../connector-request.ts';
import { checkAnswerSize, toPage } from '../../list-answer.ts';

/** The event log: what was noticed and how far it got. */
export function createEventLogRoutes(log: EventLog, store: InstanceStore, answerLimitBytes: number): Routes {
  const show = (events: readonly LoggedEvent[]): readonly EventLogEvent[] => {
    checkAnswerSize(events.map(leastBytesOf), answerLimitBytes);
    return events.map(toEventLogEvent);
  };
  const list = (request: RoutedRequest, instanceId: number | undefined): ConnectorAnswer => {
    const page = toPage(log.list(instanceId), request.query);
    return { ...page, json: show(page.items) };
  };

  const one = ({ params }: RoutedRequest, instanceId: number | undefined): ConnectorAnswer => {
    const eventId = params['eventId'] ?? '';
    const event = log.find(eventId);
    if (event && (instanceId === undefined || event.instanceId === instanceId)) {
      return { status: 200, json: show([event])[0] };
    }
    throw new ConnectorError('not-found', `No event found with ID ${eventId.slice(0, 40)}.`);
  };

  /** The instance of the path; its events outlive it in the lists of all, not here. */
  const knownId = ({ params }: RoutedRequest): number => {
    const id = params['id'] ?? '';
    if (/^\d{1,15}$/.test(id) && store.byId(Number(id))) return Number(id);
    throw new ConnectorError('not-found', `No element instance found with ID ${id.slice(0, 40)}.`);
  };

  return {
    'GET /instances/events': { access: 'platform', run: (request) => list(request, wantedInstance(request)) },
    'GET /instances/events/:eventId': { access: 'platform', run: (request) => one(request, request.caller?.id) },
    'GET /instances/:id/events': { access: 'platform', run: (request) => list(request, knownId(request)) },
    'GET /instances/:id/events/:eventId': { access: 'platform', run: (request) => one(request, knownId(request)) },
  };
}

/** The filter's instance, or that of the Element token (client specification). */
function wantedInstance({ query, caller }: RoutedRequest): number | undefined {
  const text = query.get('instanceId');
  if (text === null) return caller?.id;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ConnectorError('request-not-valid', 'instanceId must be the number of an instance.');
}
