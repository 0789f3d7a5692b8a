import type { OutgoingNotification } from '../../reference-connector/domain/events/to-notification.ts';
import type { ConnectorStages } from '../../reference-connector/index.ts';
import type { Fault } from './fault.ts';
import { without } from './without.ts';

/** Changes the JSON of a notification on its way into bytes, so that the signature still fits. */
function serializing(
  change: (notification: OutgoingNotification) => object,
): (reference: ConnectorStages) => ConnectorStages {
  return (reference) => ({
    ...reference,
    serialize: (notification) => Buffer.from(JSON.stringify(change(notification))),
  });
}

/** Defects in the body of a notification. */
export const notificationFaults: readonly Fault[] = [
  {
    name: 'the notification has no topic',
    stages: serializing((notification) => without(notification, 'topic')),
    caughtBy: 'notification-matches-schema',
  },
  {
    name: 'the notification has no raw payload',
    stages: serializing(({ message, ...rest }) => ({ ...rest, message: without(message, 'raw') })),
    caughtBy: 'notification-matches-schema',
  },
  {
    name: 'event types are in lower case',
    stages: serializing(({ message, ...rest }) => ({
      ...rest,
      message: {
        ...message,
        events: message.events.map((event) => ({ ...event, eventType: event.eventType.toLowerCase() })),
      },
    })),
    caughtBy: 'notification-matches-schema',
  },
  {
    name: 'createdDate is an ISO date',
    stages: serializing((notification) => ({
      ...notification,
      createdDate: new Date(Date.parse(notification.createdDate)).toISOString(),
    })),
    caughtBy: 'notification-matches-schema',
  },
  {
    name: 'CREATED and UPDATED are taken for each other',
    stages: (reference) => ({
      ...reference,
      decideEventType: (...dates) => {
        const eventType = reference.decideEventType(...dates);
        if (eventType === 'CREATED') return 'UPDATED';
        return eventType === 'UPDATED' ? 'CREATED' : eventType;
      },
    }),
    caughtBy: 'event-type-follows-the-dates',
  },
  {
    name: 'objectId is the name of the Item',
    stages: (reference) => ({
      ...reference,
      detectChanges: (poll, rules) =>
        reference.detectChanges({ ...poll, resource: { ...poll.resource, idField: 'Name' } }, rules),
    }),
    caughtBy: 'object-id-names-the-item',
  },
  {
    name: 'the signature is hexadecimal',
    stages: (reference) => ({
      ...reference,
      sign: (bytes, key) => {
        const [scheme = '', digest = ''] = reference.sign(bytes, key).split(/=(.*)/);
        return `${scheme}=${Buffer.from(digest, 'base64').toString('hex')}`;
      },
    }),
    caughtBy: 'signature-is-valid',
  },
  {
    name: 'the signature is over the body written anew',
    stages: (reference) => ({
      ...reference,
      sign: (bytes, key) => reference.sign(Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 1)), key),
    }),
    caughtBy: 'signature-is-valid',
  },
];
