import type { Fault } from '../fault.ts';
import { answering, inMessage, isObject, replacing } from '../modifiers.ts';
import type { Modifier } from '../modifiers.ts';

const NOTIFIED = 'inbound-events-are-notified';
const FOUND = 'inbound-events-find-their-instance';
const asked = { history: 'asked', about: ['inbound'] } as const;

/** A connector that answers inbound events of one kind and forgets them. */
function forgetting(request: RegExp): Modifier {
  return {
    answers: (plain) => ({
      ...plain,
      send: async (sent) =>
        request.test(`${sent.method} ${sent.url}`)
          ? { status: 200, headers: { 'elements-request-id': '0'.repeat(24) }, body: Buffer.from('{}') }
          : plain.send(sent),
    }),
  };
}

/** Defects in what becomes of events that come in. */
export const inboundFaults: readonly Fault[] = [
  {
    name: 'events that name their instance in the path are forgotten',
    ...forgetting(/^POST .*\/events\/sharefile\/./),
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-4.2-01',
  },
  {
    name: 'an inbound event is answered with 503',
    ...answering(/^POST \/events\/sharefile\//, ({ status }) => (status < 300 ? { status: 503 } : {})),
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-4.2-04',
  },
  {
    name: 'webhook notifications have up to 25 events',
    settings: { webhookEventsPerNotification: 25 },
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-4.4-01',
  },
  {
    name: 'a part of a split batch shows only its own events',
    ...inMessage((message) => {
      const { events } = message.raw;
      const own = new Set<unknown>(message.events.map(({ objectId }) => objectId));
      if (!Array.isArray(events)) return message;
      const shown = events.filter((event: unknown) =>
        own.has(/"Resource":\{"Id":"([^"]+)"/.exec(JSON.stringify(event))?.[1]),
      );
      return { ...message, raw: { events: shown } };
    }),
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-4.4-02',
  },
  {
    name: 'of a batch that comes in only the first notification is sent',
    ...replacing('splitChanges', (split) => (changes, limit) => split(changes, limit).slice(0, 1)),
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-4.4-03',
  },
  {
    name: 'a download is an update',
    ...replacing(
      'parseWebhookEvents',
      (parse) => (body, objectType) =>
        parse(body, objectType).map((change) =>
          change.eventType === 'UNKNOWN' ? { ...change, eventType: 'UPDATED' } : change,
        ),
    ),
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-4.3-02',
  },
  {
    name: 'events of any size are sent on',
    settings: { eventLimitBytes: 2 ** 30, bodyLimitBytes: 2 ** 30 },
    ...asked,
    caughtBy: NOTIFIED,
    clause: 'OC-7.3-01',
  },
  {
    name: 'the header Element-Instances is not looked at',
    ...forgetting(/^POST .*\/events\/sharefile$/),
    ...asked,
    caughtBy: FOUND,
    clause: 'OC-4.2-02',
  },
  {
    name: 'an event for nobody is taken',
    ...answering(/^POST \/events\/sharefile\//, ({ status }) => (status === 404 ? { status: 200 } : {})),
    ...asked,
    caughtBy: FOUND,
    clause: 'OC-4.2-06',
  },
  {
    name: 'the id of the subscription at ShareFile is not shown',
    ...answering(/^GET \/instances\/\d+$/, ({ body }) =>
      isObject(body) && isObject(body['configuration'])
        ? { body: { ...body, configuration: { ...body['configuration'], 'event.notification.subscription.id': null } } }
        : {},
    ),
    ...asked,
    caughtBy: FOUND,
    clause: 'OC-4.2-03',
  },
];
