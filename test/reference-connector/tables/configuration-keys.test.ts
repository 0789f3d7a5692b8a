import { expect } from 'chai';
import { createConnectedWorld, pollingBody } from '../connected-world.ts';

/** What is sent for a key, where it is sent, and what comes back. */
type KeyRow = readonly [key: string, sent: unknown, shown: string | null | undefined];

const URL_KEY = 'event.notification.callback.url';
const MASK = '********';

/** Every key of the section, first as it comes back when it is not sent. */
const rows: readonly KeyRow[] = [
  ['oauth.callback.url', 'https://mycoolapp.com', 'https://mycoolapp.com'],
  ['oauth.api.key', 'client-1', MASK],
  ['oauth.api.secret', 'secret-1', MASK],
  ['document.root.folder.name', '/top', '/top'],
  ['document.root.folder.name', 'home', 'home'],
  ['document.root.folder.name', 'favorites', 'favorites'],
  ['document.root.folder.name', 'allshared', 'allshared'],
  ['sharefile.subdomain', 'acme', 'acme'],
  ['base.url', undefined, 'https://{sharefile.subdomain}.sf-api.com/sf/v3'],
  ['sharefile.auth.url', undefined, 'https://secure.sharefile.com/oauth/index.aspx'],
  ['sharefile.token.url', undefined, 'https://secure.sharefile.com/oauth/token?grant_type=authorization_code'],
  ['sharefile.format', undefined, 'json'],
  ['oauth.user.token', undefined, MASK],
  ['oauth.user.refresh_token', undefined, MASK],
  ['oauth.user.refresh_time', undefined, '1772470800000'],
  ['pagination.max', undefined, '100'],
  ['pagination.max', 50, '50'],
  ['pagination.type', undefined, ''],
  ['event.notification.enabled', undefined, 'false'],
  ['event.notification.enabled', true, 'true'],
  ['event.notification.enabled', 'false', 'false'],
  ['event.vendor.type', undefined, 'polling'],
  ['event.vendor.type', 'webhook', 'webhook'],
  ['event.vendor.type', 'webhooks', 'webhooks'],
  [URL_KEY, 'https://callback.test/events', 'https://callback.test/events'],
  ['event.notification.signature.key', undefined, null],
  ['event.notification.signature.key', null, null],
  ['event.notification.signature.key', '123456', '123456'],
  ['event.notification.subscription.id', undefined, null],
  ['event.notification.subscription.id', 'not-yours-to-set', null],
  ['event.poller.refresh_interval', undefined, '5'],
  ['event.poller.refresh_interval', '1', '1'],
  ['event.poller.urls', 'documents|/events/poll/documents', 'documents|/events/poll/documents'],
  [
    'event.poller.configuration',
    { documents: { url: '/x', idField: 'Id' } },
    '{"documents":{"url":"/x","idField":"Id"}}',
  ],
  [
    'event.poller.configuration',
    '{"documents":{"url":"/x","idField":"Id"}}',
    '{"documents":{"url":"/x","idField":"Id"}}',
  ],
  // Keys that other elements have, and a generic implementation should tolerate.
  ['event.notification.basic.username', 'jane', 'jane'],
  ['event.notification.basic.password', 'p', MASK],
  ['event.notification.callback.headers', 'X-Team: lab', MASK],
  ['event.notification.instance.finder', 'a|b', 'a|b'],
  ['event.notification.type', 'x', 'x'],
  ['event.objects', 'documents', 'documents'],
  ['event.metadata', '{}', '{}'],
  ['event.helper.key', 'x', 'x'],
  ['filter.response.nulls', true, 'true'],
];

describe('Section 2.1, the configuration keys', () => {
  for (const [key, sent, shown] of rows) {
    it(`${key} ${sent === undefined ? 'not sent' : JSON.stringify(sent)} comes back as ${String(shown)}`, async () => {
      const { createInstance } = createConnectedWorld();
      const basic = key.includes('.basic.') ? { 'event.notification.basic.username': 'jane' } : {};
      const { configuration } = await createInstance({ ...basic, [key]: sent });
      expect(configuration[key]).to.equal(shown);
    });
  }

  it('event.notification.subscription.id is filled in by the platform for webhooks', async () => {
    const { createInstance } = createConnectedWorld();
    const { configuration } = await createInstance({ 'event.vendor.type': 'webhook' });
    expect(configuration['event.notification.subscription.id']).to.equal('w1');
  });

  it('sharefile.callback.url, the old name, is taken for oauth.callback.url', async () => {
    const { createInstance } = createConnectedWorld();
    const old = { 'oauth.callback.url': undefined, 'sharefile.callback.url': 'https://old.test' };
    expect((await createInstance(old)).configuration['oauth.callback.url']).to.equal('https://old.test');
  });

  it('event.notification.callback.url false, the default of some elements, is no URL, and none is needed without events', async () => {
    const { createInstance, call } = createConnectedWorld();
    const refusal = await createInstance({ [URL_KEY]: 'false' }).catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'configuration-not-valid');
    const off = { 'event.notification.enabled': false };
    expect((await createInstance({ ...off, [URL_KEY]: 'false' })).configuration[URL_KEY]).to.equal('false');
    const without = await call('POST', '/instances', pollingBody({ ...off, [URL_KEY]: undefined }));
    expect(without.json).to.have.property('configuration').that.has.property(URL_KEY, null);
  });

  for (const key of [
    'oauth.callback.url',
    'oauth.api.key',
    'oauth.api.secret',
    'document.root.folder.name',
    'sharefile.subdomain',
  ]) {
    it(`${key} is required`, async () => {
      const { createInstance } = createConnectedWorld();
      const refusal = await createInstance({ [key]: undefined }).catch((error: unknown) => error);
      expect(refusal).to.include({
        code: 'configuration-incomplete',
        message: `The following required configuration is missing: ${key}.`,
      });
    });
  }
});
