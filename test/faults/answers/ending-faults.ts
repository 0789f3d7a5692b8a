import type { Fault } from '../fault.ts';
import { isObject, listed, sending } from '../modifiers.ts';
import { without } from '../without.ts';
import { answered, CONTENTS, INSTANCE, status } from './answered.ts';

/** Defects in the end of instances and in the event log. */
export const endingFaults: readonly Fault[] = [
  answered('a deleted instance can be read', INSTANCE, status(404, 200), 'ended-instances-are-gone', 'OC-1.5-04'),
  answered(
    "a deleted instance's token is refused with 403",
    CONTENTS,
    status(401, 403),
    'ended-instances-are-gone',
    'OC-1.5-03',
  ),
  answered(
    'a disabled instance answers hub calls',
    CONTENTS,
    status(403, 200),
    'ended-instances-are-gone',
    'OC-1.5-10',
  ),
  {
    name: 'unsubscribing at ShareFile is forgotten',
    ...sending(
      () => (request, send) =>
        request.method === 'DELETE' && request.url.includes('/WebhookSubscriptions')
          ? Promise.resolve({ status: 204, headers: {}, body: Buffer.alloc(0) })
          : send(request),
    ),
    ...{ history: 'asked', about: ['inbound'], caughtBy: 'ended-instances-leave-nothing', clause: 'OC-4.2-07' },
  },
  {
    name: 'a disabled instance is notified all the same',
    ...ignoringDisabled(),
    ...{ history: 'asked', about: ['inbound'], caughtBy: 'ended-instances-leave-nothing', clause: 'OC-1.5-11' },
  },
  answered(
    'the event log is an object',
    /^GET \/instances\/\d+\/events$/,
    ({ body }) => ({ body: { events: body } }),
    'events-are-logged',
    'OC-6-01',
  ),
  answered(
    'events stay NEW in the log',
    /^GET \/instances\/\d+\/events$/,
    ({ body }) => ({ body: listed(body).map((one) => ({ ...one, status: 'NEW' })) }),
    'events-are-logged',
    'OC-6-03',
  ),
  answered(
    'the log numbers events in its own way',
    /^GET \/instances\/\d+\/events$/,
    ({ body }) => ({ body: listed(body).map((one, index) => ({ ...one, id: String(index) })) }),
    'events-are-logged',
    'OC-6-05',
  ),
  answered(
    'logged events have no eventDate',
    /^GET \/instances\/\d+\/events\//,
    ({ body }) => (isObject(body) ? { body: without(body, 'eventDate') } : {}),
    'logged-events-have-their-members',
    'OC-6-02',
  ),
  answered(
    'providerData is an object',
    /^GET \/instances\/\d+\/events\//,
    ({ body }) => (isObject(body) ? { body: { ...body, providerData: {} } } : {}),
    'logged-events-have-their-members',
    'OC-6-04',
  ),
  answered(
    'subscriptions of callbacks are not listed',
    /^GET \/notifications\/subscriptions$/,
    () => ({ body: [] }),
    'logged-events-have-their-members',
    'OC-5.5-07',
  ),
];

/** A connector that takes DELETE .../enabled for an answer and goes on. */
function ignoringDisabled(): Pick<Fault, 'answers'> {
  return {
    answers: (plain) => ({
      ...plain,
      send: async (request) =>
        request.method === 'DELETE' && request.url.endsWith('/enabled')
          ? { status: 200, headers: {}, body: Buffer.from('{}') }
          : plain.send(request),
    }),
  };
}
