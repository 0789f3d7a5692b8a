import type { Replay } from '../../../../schemas/index.ts';
import { minute } from './instants.ts';

type Configuration = Replay['eventConfiguration'];

/** The documented configuration: the two date fields are swapped against ShareFile's meaning. */
export const DOCUMENTED_DATES = {
  updatedDateField: 'CreationDate',
  updatedDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
  updatedDateTimezone: 'GMT',
  createdDateField: 'ProgenyEditDate',
  createdDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
  createdDateTimezone: 'GMT',
} as const;

const POLLING: Configuration = {
  vendorType: 'polling',
  signed: false,
  refreshIntervalMinutes: 15,
  resource: 'documents',
  idField: 'Id',
  dates: DOCUMENTED_DATES,
};

/** What every public example of an instance has. */
const PUBLISHED_MEMBERS = {
  createdDate: '2026-03-02T09:00:00Z',
  token: '<redacted>',
  tags: ['Docs'],
  element: { key: 'sharefile', hub: 'documents', authentication: { type: 'oauth2' } },
  provisionInteractions: [],
  valid: true,
  disabled: false,
  maxCacheSize: 0,
  cacheTimeToLive: 0,
  configuration: { 'event.notification.enabled': 'true', 'oauth.api.secret': '********' },
  eventsEnabled: true,
  traceLoggingEnabled: false,
  cachingEnabled: false,
  user: { id: 3, emailAddress: 'owner@example.com', firstName: 'Olive', lastName: 'Owner' },
};

/** A replay whose instance was created at once. */
function replay(id: string, instanceId: number, mode: Replay['mode'], eventConfiguration: Configuration): Replay {
  const name = `Instance ${id}`;
  return {
    id,
    document: `fixtures/documented/${mode}-curl.txt`,
    mode,
    notes: [],
    blanks: [],
    repairs: [],
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:4011/elements/api-v2/instances',
      headers: { authorization: 'User <redacted>, Organization <redacted>', 'content-type': 'application/json' },
      body: {
        element: { key: 'sharefile' },
        configuration: { 'event.notification.enabled': true },
        tags: ['Docs'],
        name,
      },
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: { id: instanceId, name, ...PUBLISHED_MEMBERS },
    },
    requestedAt: minute(0),
    answeredAt: minute(0),
    instance: { id: instanceId, tokenPresent: true, name },
    eventConfiguration,
  };
}

/** The polling command: unsigned, idField Id. */
export function pollingReplay(configuration: Partial<Configuration> = {}, id = 'polling'): Replay {
  return replay(id, 101, 'polling', { ...POLLING, ...configuration });
}

/** The webhook command: signed. */
export function webhookReplay(): Replay {
  return replay('webhook', 102, 'webhook', { vendorType: 'webhook', signed: true });
}

/** The polling template: signed, idField as printed. */
export function templateReplay(): Replay {
  return replay('template', 103, 'polling', { ...POLLING, signed: true, idField: 'id' });
}
