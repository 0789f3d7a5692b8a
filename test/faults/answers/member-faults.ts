import type { Fault } from '../fault.ts';
import { isObject } from '../modifiers.ts';
import type { Modifier } from '../modifiers.ts';
import { without } from '../without.ts';
import { created } from './answered.ts';

const MEMBERS = 'created-instance-has-its-members';
const PUBLISHED = 'created-instance-is-as-published';
const asked = { history: 'asked', about: ['creation'] } as const;

function inConfiguration(change: (configuration: object) => object): Modifier {
  return created((body) => ({
    ...body,
    configuration: isObject(body['configuration']) ? change(body['configuration']) : {},
  }));
}

/** Defects in the answer to a creation. */
export const memberFaults: readonly Fault[] = [
  {
    name: 'configuration values keep their type',
    ...inConfiguration((all) => ({ ...all, 'event.notification.enabled': true })),
    ...asked,
    caughtBy: MEMBERS,
    clause: 'OC-1.2-02',
  },
  {
    name: 'a new instance is not valid yet',
    ...created((body) => ({ ...body, valid: false })),
    ...asked,
    caughtBy: MEMBERS,
    clause: 'OC-1.3-02',
  },
  {
    name: 'the token is a JSON Web Token',
    ...created((body) => ({ ...body, token: 'eyJh.eyJz.c2ln-_' })),
    caughtBy: MEMBERS,
    clause: 'OC-1.3-03',
  },
  {
    name: 'the element is of another hub',
    ...created((body) => ({ ...body, element: { key: 'sharefile', hub: 'storage' } })),
    ...asked,
    caughtBy: MEMBERS,
    clause: 'OC-1.3-06',
  },
  {
    name: 'eventsEnabled is text',
    ...created((body) => ({ ...body, eventsEnabled: 'true' })),
    ...asked,
    caughtBy: MEMBERS,
    clause: 'OC-1.3-07',
  },
  {
    name: 'the cache members are missing',
    ...created((body) => without(body, 'maxCacheSize')),
    ...asked,
    caughtBy: MEMBERS,
    clause: 'OC-1.3-08',
  },
  {
    name: 'traceLoggingEnabled is missing',
    ...created((body) => without(body, 'traceLoggingEnabled')),
    ...asked,
    caughtBy: MEMBERS,
    clause: 'OC-1.3-09',
  },
  {
    name: 'createdDate of an instance has milliseconds',
    ...created((body) => ({ ...body, createdDate: '2026-03-02T09:00:00.000Z' })),
    ...asked,
    caughtBy: PUBLISHED,
    clause: 'OC-1.3-04',
  },
  {
    name: 'the user of an instance is a number',
    ...created((body) => ({ ...body, user: { id: 1 } })),
    ...asked,
    caughtBy: PUBLISHED,
    clause: 'OC-1.3-05',
  },
  {
    name: 'the configuration comes back empty',
    ...created((body) => ({ ...body, configuration: {} })),
    ...asked,
    caughtBy: PUBLISHED,
    clause: 'OC-1.3-10',
  },
  {
    name: 'OAuth key and secret come back readable',
    settings: { maskedKeys: [] },
    ...asked,
    caughtBy: 'secrets-are-masked',
    clause: 'OC-1.4-01',
  },
  {
    name: 'secrets are masked with one asterisk',
    ...inConfiguration((all) => ({ ...all, 'oauth.api.secret': '*' })),
    ...asked,
    caughtBy: 'secrets-are-masked',
    clause: 'OC-1.4-02',
  },
  {
    name: 'OAuth tokens come back readable',
    ...inConfiguration((all) => ({ ...all, 'oauth.user.token': 'readable' })),
    ...asked,
    caughtBy: 'secrets-are-masked',
    clause: 'OC-1.4-03',
  },
];
