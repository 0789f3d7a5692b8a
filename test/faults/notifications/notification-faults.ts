import type { Fault } from '../fault.ts';
import { inEvents, inMessage, serializing } from '../modifiers.ts';
import { without } from '../without.ts';

/** Defects in the envelope and the message of a notification. */
export const notificationFaults: readonly Fault[] = [
  {
    name: 'the notification has no topic',
    ...serializing((notification) => without(notification, 'topic')),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'the notification has no raw payload',
    ...inMessage((message) => without(message, 'raw')),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'the message has no eventId',
    ...inMessage((message) => without(message, 'eventId')),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'the message stands under response, as on an older page',
    ...serializing(({ id, message }) => ({
      eventId: 1,
      instanceId: message.instanceId,
      response: { events: message.events },
      notificationId: id,
    })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'createdDate is an ISO date',
    ...serializing((notification) => ({
      ...notification,
      createdDate: new Date(Date.parse(notification.createdDate)).toISOString(),
    })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'the id of the notification is a number',
    ...serializing((notification) => ({ ...notification, id: Number(notification.id) })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'the topic names another instance',
    ...serializing((notification) => ({ ...notification, topic: 'instance-1-sharefile-events' })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-05',
  },
  {
    name: 'instance_id is not the twin of instanceId',
    ...inMessage((message) => ({ ...message, instance_id: message.instanceId + 1 })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-05',
  },
  {
    name: 'event types are in lower case',
    ...inEvents((event) => ({ ...event, eventType: event.eventType.toLowerCase() })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'objectId is a number',
    ...inEvents((event) => ({ ...event, objectId: Number.parseInt((event.objectId ?? '').slice(2, 8), 16) })),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'objectType is missing',
    ...inEvents((event) => without(event, 'objectType')),
    caughtBy: 'notification-matches-schema',
    clause: 'OC-5.1-01',
  },
  {
    name: 'all events have the same eventId',
    ...inMessage((message) => ({ ...message, eventId: 'AAAAAAAAAAAAAAAAAAAA' })),
    caughtBy: 'event-ids-are-unique',
    clause: 'OC-5.1-03',
  },
  {
    name: 'a part of a split poll shows only its own records',
    ...inMessage((message) => {
      const { documents, ...raw } = message.raw;
      const own = new Set<unknown>(message.events.map(({ objectId }) => objectId));
      if (!Array.isArray(documents)) return message;
      const shown = documents.filter((record: { readonly Id?: unknown }) => own.has(record.Id));
      return { ...message, raw: { ...raw, documents: shown } };
    }),
    caughtBy: 'batches-keep-their-limit',
    clause: 'OC-3.6-02',
  },
  {
    name: 'each page of a poll has a raw payload of its own',
    settings: { rawBodyOf: 'page', pollPageSize: 10 },
    caughtBy: 'batches-keep-their-limit',
    clause: 'OC-3.6-02',
  },
  {
    name: 'the raw payload of a poll is left empty',
    ...inMessage((message) => ('documents' in message.raw ? { ...message, raw: { documents: [] } } : message)),
    caughtBy: 'object-id-names-the-item',
    clause: 'OC-5.1-07',
  },
  {
    name: 'pollDate is in the local time of a server east of Greenwich',
    ...inEvents((event) => ({ ...event, pollDate: hoursLater(event.pollDate, 2) })),
    caughtBy: 'polling-keeps-its-interval',
    clause: 'OC-5.1-04',
  },
  {
    name: 'the date of an event is an hour off',
    ...inEvents((event) => ({ ...event, date: hoursLater(event.date, -1) })),
    caughtBy: 'polling-keeps-its-interval',
    clause: 'OC-5.1-06',
  },
];

function hoursLater(date: string, hours: number): string {
  return new Date(Date.parse(date) + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
}
