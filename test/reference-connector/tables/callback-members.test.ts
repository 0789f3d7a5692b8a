import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { violationsOf } from '../../../schemas/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ArrivedCallback } from '../connected-world.ts';

/** What a member is: itself, of a form, or told by the instance's number. */
type Form = RegExp | string | number | readonly unknown[] | ((id: number) => unknown);

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const absent = (): undefined => undefined;
const topic = (id: number): string => `instance-${String(id)}-sharefile-events`;

/** Section 5.1: each member of the body, by polling and by webhook; one form where they do not differ. */
const members: readonly (readonly [path: string, byPolling: Form, byWebhook?: Form])[] = [
  ['severity', 'medium'],
  ['createdDate', 'Mon Mar 02 09:15:00 UTC 2026', 'Mon Mar 02 09:14:00 UTC 2026'],
  ['topic', topic],
  ['action', 'create'],
  ['id', /^\d+$/],
  ['message.elementKey', 'sharefile'],
  ['message.accountId', 19021],
  ['message.eventId', /^[A-Za-z0-9_-]{20}$/],
  ['message.companyId', 17520],
  ['message.instanceId', (id) => id],
  ['message.instance_id', (id) => id],
  ['message.instanceName', 'API Instance with Polling'],
  ['message.instanceTags', ['Docs']],
  ['message.raw.documents.1.Id', 'fi1', absent],
  ['message.raw.documents.1.CreationDate', /^2026-03-02T09:14:00/, absent],
  ['message.raw.pollDate', 1_772_442_900_000, absent],
  ['message.raw.objectType', 'documents', absent],
  ['message.raw.Event.Resource.Id', absent, 'fi1'],
  ['message.raw.WebhookSubscriptionId', absent, 'w1'],
  ['message.userId', 20735],
  ['message.events.1.date', '2026-03-02T09:14:00Z', absent],
  ['message.events.0.date', ISO, '2026-03-02T09:13:58Z'],
  ['message.events.0.elementKey', 'sharefile'],
  ['message.events.0.pollDate', '2026-03-02T09:15:00Z', '2026-03-02T09:14:00Z'],
  ['message.events.0.eventType', 'UPDATED', 'CREATED'],
  ['message.events.1.eventType', 'CREATED', absent],
  ['message.events.0.hubKey', 'documents'],
  ['message.events.0.objectId', 'foh-home', 'fi1'],
  ['message.events.0.objectType', 'documents'],
  ['message.events.0.newVersion', absent],
  ['message.events.0.createdDateTime', absent],
  ['user', 'notifications@cloud-elements.com'],
];

/** Section 5.4: the headers, with and without a signature key. */
const headers: readonly (readonly [
  name: string,
  configuration: Readonly<Record<string, string>>,
  value: RegExp | undefined,
])[] = [
  ['content-type', {}, /^application\/json$/],
  ['elements-webhook-id', {}, /^\d+$/],
  ['elements-webhook-signature', {}, /^sha256=[A-Za-z0-9+/]{43}=$/],
  ['elements-webhook-signature', { 'event.notification.signature.key': '' }, undefined],
  ['authorization', {}, undefined],
  [
    'authorization',
    { 'event.notification.basic.username': 'jane', 'event.notification.basic.password': 'p' },
    /^Basic amFuZTpw$/,
  ],
  ['x-team', { 'event.notification.callback.headers': 'X-Team: lab' }, /^lab$/],
];

async function notify(
  mode: 'polling' | 'webhook',
  configuration: Readonly<Record<string, string>> = {},
): Promise<{ readonly id: number; readonly callback: ArrivedCallback }> {
  const { createInstance, call, world, shareFile, callbacks } = createConnectedWorld();
  const { id } = await createInstance({ 'event.vendor.type': mode, ...configuration });
  await world.advance('14m');
  shareFile.addFile('fi1');
  if (mode === 'webhook') {
    await call('POST', `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`, {
      WebhookSubscriptionId: 'w1',
      Event: {
        Timestamp: '2026-03-02T09:13:58.25Z',
        OperationName: 'Upload',
        ResourceType: 'File',
        Resource: { Id: 'fi1', Parent: { Id: 'foh-home' } },
      },
    });
  }
  await world.advance('1m');
  const [callback, ...others] = callbacks;
  if (!callback || others.length > 0) throw new Error(`${String(callbacks.length)} callbacks came.`);
  return { id, callback };
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((place, name) => memberOf(place, name), value);
}

describe('Section 5, the callback', () => {
  for (const mode of ['polling', 'webhook'] as const) {
    let made: Awaited<ReturnType<typeof notify>>;
    before(async () => {
      made = await notify(mode);
    });

    for (const [path, byPolling, byWebhook = byPolling] of members) {
      const form = mode === 'polling' ? byPolling : byWebhook;
      it(`by ${mode} has ${path}: ${form === absent ? 'nothing' : String(form)}`, () => {
        const value = at(made.callback.notification, path);
        if (form instanceof RegExp) expect(value).to.match(form);
        else expect(value).to.deep.equal(typeof form === 'function' ? form(made.id) : form);
      });
    }

    it(`by ${mode} is what the contract says, and nothing else`, () => {
      expect(violationsOf('open-connectors/notification', made.callback.notification)).to.deep.equal([]);
      const known = new Set(members.map(([path]) => path.replace(/^message\.(\w+).*/, 'message.$1')));
      const { message, ...envelope } = made.callback.notification;
      const names = [...Object.keys(envelope), ...Object.keys(message).map((name) => `message.${name}`)];
      expect(names.filter((name) => !known.has(name))).to.deep.equal([]);
    });
  }

  for (const [name, configuration, value] of headers) {
    it(`has the header ${name}: ${String(value)} with ${JSON.stringify(configuration)}`, async () => {
      const { callback } = await notify('polling', configuration);
      if (value === undefined) expect(callback.headers).to.not.have.property(name);
      else expect(callback.headers[name]).to.match(value);
    });
  }
});
