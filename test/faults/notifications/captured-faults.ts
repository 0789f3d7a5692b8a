import type { OutgoingNotification } from '../../../reference-connector/domain/events/notification/to-notification.ts';
import type { ConnectorStages } from '../../../reference-connector/index.ts';
import type { Fault } from '../fault.ts';
import { inEvents, inMessage, serializing } from '../modifiers.ts';
import type { Modifier } from '../modifiers.ts';

const ABOUT = 'notification-says-what-it-is-about';
const CAPTURED = 'notification-is-as-captured';
const PAYLOAD = 'webhook-payload-is-sharefiles';

/** A fault in the envelope. */
function envelope(name: string, member: string, value: unknown, caughtBy: string, clause: string): Fault {
  return { name, ...serializing((notification) => ({ ...notification, [member]: value })), caughtBy, clause };
}

/** A fault in the message. */
function message(name: string, member: string, value: unknown, caughtBy: string, clause: string): Fault {
  return { name, ...inMessage((all) => ({ ...all, [member]: value })), caughtBy, clause };
}

/** A fault in each event. */
function event(name: string, member: string, value: unknown, caughtBy: string, clause: string): Fault {
  return { name, ...inEvents((one) => ({ ...one, [member]: value })), caughtBy, clause };
}

/** Changes raw where it is what ShareFile's webhook brought. */
function inWebhookRaw(change: (raw: object) => object): Modifier {
  return inMessage((all) => ('Event' in all.raw ? { ...all, raw: change(all.raw) } : all));
}

/** Departures from the captured notifications. */
export const capturedFaults: readonly Fault[] = [
  envelope('createdDate is in Eastern time', 'createdDate', 'Mon Mar 02 04:06:01 UTC 2026', ABOUT, 'OC-5.1-12'),
  message('instance_id is text', 'instance_id', '1', ABOUT, 'OC-5.1-13'),
  {
    name: 'raw does not say which resource was polled',
    ...inMessage(({ raw: { documents, pollDate, ...raw }, ...all }) => ({
      ...all,
      raw: documents === undefined ? raw : { documents, pollDate },
    })),
    caughtBy: ABOUT,
    clause: 'OC-5.1-18',
  },
  event('changes are called MODIFIED', 'eventType', 'MODIFIED', ABOUT, 'OC-5.1-19'),
  event('objectType is the kind of Item', 'objectType', 'File', ABOUT, 'OC-5.1-20'),
  envelope('createdDate is ISO 8601', 'createdDate', '2026-03-02T09:06:00Z', CAPTURED, 'OC-5.1-08'),
  envelope('severity is info', 'severity', 'info', CAPTURED, 'OC-5.1-09'),
  envelope('action is what happened to the Item', 'action', 'update', CAPTURED, 'OC-5.1-10'),
  envelope('user is a number', 'user', 20735, CAPTURED, 'OC-5.1-10'),
  {
    name: 'notification ids are UUIDs',
    ...serializing((all) => ({ ...all, id: `0f0e0d0c-0b0a-4090-8080-000${all.id}` })),
    caughtBy: CAPTURED,
    clause: 'OC-5.1-11',
  },
  {
    name: 'eventIds are numbers in text',
    ...inMessage((all) => ({ ...all, eventId: Buffer.from(all.eventId).readUInt32BE(0).toString() })),
    caughtBy: CAPTURED,
    clause: 'OC-5.1-14',
  },
  message('the tags of the instance are left out', 'instanceTags', [], CAPTURED, 'OC-5.1-15'),
  message('instanceName is the name of the element', 'instanceName', 'Sharefile', CAPTURED, 'OC-5.1-16'),
  message('accountId is text', 'accountId', '19021', CAPTURED, 'OC-5.1-17'),
  event('events are of the hub storage', 'hubKey', 'storage', CAPTURED, 'OC-5.1-21'),
  {
    name: 'dates of events have milliseconds',
    ...inEvents((one) => ({ ...one, date: one.date.replace('Z', '.000Z') })),
    caughtBy: CAPTURED,
    clause: 'OC-5.1-22',
  },
  {
    name: "raw of a webhook's notification is put into words of the platform",
    ...inWebhookRaw(() => ({ operation: 'upload' })),
    caughtBy: PAYLOAD,
    clause: 'SF-6.2-01',
  },
  {
    name: "raw of a webhook's notification is that of the one before",
    stages: withRawOfTheOneBefore,
    caughtBy: PAYLOAD,
    clause: 'OC-5.3-01',
  },
];

function withRawOfTheOneBefore(reference: ConnectorStages): ConnectorStages {
  let earlier: OutgoingNotification['message']['raw'] | undefined;
  return {
    ...reference,
    toNotification: (parts) => {
      if (parts.raw['Event'] === undefined) return reference.toNotification(parts);
      const raw = earlier ?? parts.raw;
      earlier = parts.raw;
      return reference.toNotification({ ...parts, raw });
    },
    serialize: (notification) => reference.serialize(notification),
  };
}
