import type { Fault } from '../fault.ts';
import { answering, parseJson } from '../modifiers.ts';
import type { Modifier } from '../modifiers.ts';
import { created, CREATION } from './answered.ts';

/** Gives creations whose request fits another answer. */
function when(request: (body: unknown, text: string) => boolean, status: number, body: object = {}): Modifier {
  return answering(CREATION, (_, { body: sent }) => {
    const text = typeof sent === 'string' ? sent : '';
    return request(parseJson(Buffer.from(text)), text)
      ? { status, body: { message: 'As the fault says.', ...body } }
      : {};
  });
}

const says = (text: string) => (_: unknown, sent: string) => sent.includes(text);

const TAKES = 'creation-takes-what-is-documented';
const CLEAR = 'creation-is-lenient-and-clear';
const asked = { history: 'asked', about: ['creation'] } as const;

/** Defects in which creations are taken. */
export const creationFaults: readonly Fault[] = [
  {
    name: 'booleans and numbers as text are refused',
    ...when(says('"event.notification.enabled":"true"'), 400),
    ...asked,
    caughtBy: TAKES,
    clause: 'OC-1.2-01',
  },
  {
    name: 'an interval that is a number is replaced by the default',
    ...created(
      (body) =>
        JSON.parse(
          JSON.stringify(body).replace('"event.poller.refresh_interval":"60"', '"event.poller.refresh_interval":"5"'),
        ) as object,
    ),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-11',
  },
  {
    name: 'tags are required',
    ...when((_, text) => text !== '' && !text.includes('"tags"'), 400),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-08',
  },
  {
    name: 'markup in names is kept',
    ...created((body) =>
      body['name'] === 'sharefile-lab in bold' ? { ...body, name: '<b>sharefile-lab</b> in bold' } : body,
    ),
    ...asked,
    caughtBy: TAKES,
    clause: 'OC-1.2-05',
  },
  {
    name: 'events are on unless they are switched off',
    ...created((body) => ({ ...body, eventsEnabled: true })),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-INST-06',
  },
  {
    name: 'event.notification.enabled is required',
    ...when((_, text) => text !== '' && !text.includes('event.notification.enabled'), 400),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-07',
  },
  {
    name: 'the poller configuration is required',
    ...when((_, text) => text.includes('"polling"') && !text.includes('event.poller.configuration'), 400),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-12',
  },
  {
    name: 'the grant code is not exchanged',
    ...when(says('no-such-code'), 200),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-01',
  },
  {
    name: 'any client id will do',
    ...when(says('no-such-client'), 200),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-02',
  },
  {
    name: 'any client secret will do',
    ...when(says('no-such-secret'), 200),
    ...asked,
    caughtBy: TAKES,
    clause: 'PAGE-PARAM-03',
  },
  {
    name: 'a poller configuration in text is refused',
    ...when(says('"event.poller.configuration":"'), 400),
    ...asked,
    caughtBy: CLEAR,
    clause: 'OC-1.2-03',
  },
  {
    name: 'an instance without tags stays without',
    settings: { omittedTags: 'none' },
    ...asked,
    caughtBy: CLEAR,
    clause: 'OC-1.2-04',
  },
  {
    name: 'a missing key is not named',
    ...when((_, text) => text !== '' && !text.includes('sharefile.subdomain'), 400),
    ...asked,
    caughtBy: CLEAR,
    clause: 'OC-1.2-06',
  },
  {
    name: 'an interval of 0 is taken as it is',
    ...when(says('"event.poller.refresh_interval":"0"'), 200, {
      configuration: { 'event.poller.refresh_interval': '0' },
    }),
    ...asked,
    caughtBy: CLEAR,
    clause: 'OC-3.1-01',
  },
  {
    name: 'a date format that a shell has damaged is taken',
    ...when(says('yyyy-MM-ddTHH'), 200),
    ...asked,
    caughtBy: CLEAR,
    clause: 'OC-3.4-02',
  },
  {
    name: 'the vendor type webhooks breaks the connector',
    ...when(says('"event.vendor.type":"webhooks"'), 500),
    ...asked,
    caughtBy: CLEAR,
    clause: 'OC-4.1-01',
  },
];
