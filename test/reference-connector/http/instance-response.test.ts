import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { createConnectedWorld, pollingBody } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

/** What a value has to be: itself, or of a form. */
type Form = RegExp | string | number | boolean | null | readonly unknown[] | ((value: unknown) => boolean);

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Section 1.3: each field of the answer to POST and GET, in the order of the protocol reference. */
const fields: readonly (readonly [path: string, form: Form])[] = [
  ['id', isNumber],
  ['name', 'API Instance with Polling'],
  ['createdDate', '2026-03-02T09:00:00Z'],
  ['token', /^[A-Za-z0-9+/]{43}=$/],
  ['elementId', 450],
  ['tags', ['Docs']],
  ['provisionInteractions', []],
  ['valid', true],
  ['disabled', false],
  ['maxCacheSize', 0],
  ['cacheTimeToLive', 0],
  ['eventsEnabled', true],
  ['traceLoggingEnabled', false],
  ['cachingEnabled', false],
  ['externalAuthentication', 'none'],
  ['user.id', 20735],
  ['user.emailAddress', isText],
  ['user.firstName', isText],
  ['user.lastName', isText],
  ['element.id', 450],
  ['element.name', 'Sharefile'],
  ['element.key', 'sharefile'],
  ['element.description', isText],
  ['element.image', isText],
  ['element.active', true],
  ['element.deleted', false],
  ['element.typeOauth', true],
  ['element.trialAccount', false],
  ['element.transformationsEnabled', true],
  ['element.bulkDownloadEnabled', false],
  ['element.bulkUploadEnabled', false],
  ['element.cloneable', true],
  ['element.authentication', (value) => memberOf(value, 'type') === 'oauth2'],
  ['element.hub', 'documents'],
  ['element.parameters', []],
];

/** Sections 1.2, 1.4 and 2.1: each configuration value as it comes back, always text or null. */
const values: readonly (readonly [key: string, sent: unknown, shown: Form])[] = [
  ['oauth.callback.url', 'https://mycoolapp.com', 'https://mycoolapp.com'],
  ['oauth.api.key', 'client-1', '********'],
  ['oauth.api.secret', 'secret-1', '********'],
  ['password', 'p', '********'],
  ['username', 'jane', 'jane'],
  ['document.root.folder.name', '/top', '/top'],
  ['sharefile.subdomain', 'acme', 'acme'],
  ['base.url', undefined, 'https://{sharefile.subdomain}.sf-api.com/sf/v3'],
  ['oauth.user.token', undefined, '********'],
  ['oauth.user.refresh_token', undefined, '********'],
  ['oauth.user.refresh_time', undefined, /^\d{13}$/],
  ['event.notification.enabled', true, 'true'],
  ['event.notification.enabled', 'true', 'true'],
  ['event.vendor.type', 'polling', 'polling'],
  ['event.notification.callback.url', 'https://callback.test/events', 'https://callback.test/events'],
  ['event.notification.signature.key', '123456', '123456'],
  ['event.notification.subscription.id', undefined, null],
  ['event.poller.refresh_interval', 15, '15'],
  ['event.poller.refresh_interval', '15', '15'],
  ['event.poller.refresh_interval', 999_999_999, '999999999'],
  ['event.poller.configuration', undefined, /^\{"documents":/],
  ['filter.response.nulls', false, 'false'],
  ['anything.else', 'kept', 'kept'],
];

function expectForm(value: unknown, form: Form, what: string): void {
  if (typeof form === 'function') expect(form(value), `${what} is ${JSON.stringify(value)}`).to.equal(true);
  else if (form instanceof RegExp) expect(value, what).to.match(form);
  else expect(value, what).to.deep.equal(form);
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((place, name) => memberOf(place, name), value);
}

describe('The response of the instances API', () => {
  let connected: ConnectedWorld;
  let created: unknown;
  let read: unknown;
  let id = '';
  before(async () => {
    connected = createConnectedWorld();
    created = (await connected.call('POST', '/instances', pollingBody())).json;
    id = String(memberOf(created, 'id'));
    read = (await connected.call('GET', `/instances/${id}`)).json;
  });

  for (const [path, form] of fields) {
    it(`has ${path}, when created and when read`, () => {
      expectForm(at(created, path), form, path);
      expect(at(read, path)).to.deep.equal(at(created, path));
    });
  }

  it('has providerData when created, and only then', async () => {
    expect(memberOf(created, 'providerData')).to.deep.equal({ code: 'good-code' });
    const put = await connected.call('PUT', `/instances/${id}`, pollingBody());
    const patched = await connected.call('PATCH', `/instances/${id}`, { name: 'other' });
    for (const json of [read, put.json, patched.json]) expect(json).to.not.have.property('providerData');
  });

  it('has nothing else', () => {
    const known = new Set([...fields.map(([path]) => path.split('.')[0] ?? ''), 'configuration']);
    expect(Object.keys(read as object).filter((name) => !known.has(name))).to.deep.equal([]);
  });

  for (const [key, sent, shown] of values) {
    it(`gives ${key} back as ${String(shown)} when ${JSON.stringify({ sent })} is sent`, async () => {
      const world = createConnectedWorld();
      const { configuration, ...rest } = await world.createInstance(sent === undefined ? {} : { [key]: sent });
      expectForm(configuration[key], shown, key);
      const again = (await world.call('GET', `/instances/${String(rest.id)}`)).json;
      expectForm((memberOf(again, 'configuration') as Record<string, unknown>)[key], shown, key);
      const objects = (await world.call('GET', `/instances/${String(rest.id)}/configuration`)).json;
      const object = (objects as readonly unknown[]).find((one) => memberOf(one, 'key') === key);
      expectForm(memberOf(object, 'propertyValue'), shown, `propertyValue of ${key}`);
    });
  }

  for (const [sent, enabled] of [
    [true, true],
    ['TRUE', true],
    [false, false],
    ['false', false],
    [undefined, false],
    [null, false],
  ] as const) {
    it(`says eventsEnabled ${String(enabled)} for ${JSON.stringify({ sent })}, and the configuration agrees`, async () => {
      const world = createConnectedWorld();
      const { id: number } = await world.createInstance({ 'event.notification.enabled': sent });
      const { json } = await world.call('GET', `/instances/${String(number)}`);
      expect(memberOf(json, 'eventsEnabled')).to.equal(enabled);
      const shown = (memberOf(json, 'configuration') as Record<string, unknown>)['event.notification.enabled'];
      expect(String(shown).toLowerCase() === 'true').to.equal(enabled);
    });
  }

  for (const [query, isEmpty] of [
    ['', false],
    ['?hydrate=true', false],
    ['?hydrate=false', true],
  ] as const) {
    it(`lists the configuration ${isEmpty ? 'as {}' : 'whole'} with ${query || 'nothing'}`, async () => {
      const { json } = await connected.call('GET', `/instances${query}`);
      const [first] = json as readonly unknown[];
      expect(Object.keys(memberOf(first, 'configuration') as object).length === 0).to.equal(isEmpty);
      expect(memberOf(first, 'id')).to.equal(Number(id));
    });
  }
});

describe('The OAuth helpers', () => {
  const wanted = 'apiKey=k&apiSecret=s&callbackUrl=https%3A%2F%2Fmycoolapp.com';
  const body = { apiKey: 'k', apiSecret: 's', callbackUrl: 'https://mycoolapp.com' };
  const url = (rest: string, host = 'secure'): string =>
    `https://${host}.sharefile.com/oauth/authorize?client_id=k&response_type=code&redirect_uri=https%3A%2F%2Fmycoolapp.com&${rest}`;

  /** Section 1.7. */
  const rows: readonly (readonly [method: string, path: string, sent: object | undefined, oauthUrl: string])[] = [
    ['GET', `/elements/sharefile/oauth/url?${wanted}`, undefined, url('state=sharefile')],
    ['GET', `/elements/450/oauth/url?${wanted}`, undefined, url('state=sharefile')],
    ['GET', `/elements/sharefile/oauth/url?${wanted}&state=a%20b`, undefined, url('state=a+b')],
    ['GET', `/elements/sharefile/oauth/url?${wanted}&scope=all`, undefined, url('state=sharefile&scope=all')],
    ['GET', `/elements/sharefile/oauth/url?${wanted}&siteAddress=acme`, undefined, url('state=sharefile', 'acme')],
    ['GET', `/elements/sharefile/oauth/url?${wanted}&siteAddress=evil.test%2Fx`, undefined, url('state=sharefile')],
    ['POST', '/elements/sharefile/oauth/url', body, url('state=sharefile')],
    [
      'POST',
      '/elements/sharefile/oauth/url',
      { ...body, state: 's', isOAuthProxy: true, oauthProxyName: 'p', requestToken: 't' },
      url('state=s'),
    ],
  ];
  for (const [method, path, sent, oauthUrl] of rows) {
    it(`${method} ${path} ${JSON.stringify({ sent })} leads to ${oauthUrl}`, async () => {
      const { status, json } = await createConnectedWorld().call(method, path, sent);
      expect([status, json]).to.deep.equal([200, { oauthUrl, element: 'sharefile' }]);
    });
  }

  for (const [missing, query] of [
    ['apiKey', 'apiSecret=s&callbackUrl=u'],
    ['apiSecret', 'apiKey=k&callbackUrl=u'],
    ['callbackUrl', 'apiKey=k&apiSecret=s'],
    ['apiKey, apiSecret, callbackUrl', ''],
  ] as const) {
    it(`name what is missing: ${missing}`, async () => {
      const asked = createConnectedWorld().call('GET', `/elements/sharefile/oauth/url?${query}`);
      const refusal = await asked.catch((error: unknown) => error);
      expect(refusal).to.include({ code: 'request-not-valid', message: `Missing: ${missing}.` });
    });
  }

  it('say that oauth/token is of OAuth 1, and that a user who did not consent has no code', async () => {
    const { call } = createConnectedWorld();
    const token = await call('GET', '/elements/sharefile/oauth/token').catch((error: unknown) => error);
    expect(token).to.have.property('message').that.includes('OAuth 1');
    const denied = pollingBody({}, { providerData: { error: 'access_denied' } });
    const refusal = await call('POST', '/instances', denied).catch((error: unknown) => error);
    expect(refusal).to.have.property('message').that.includes('did not consent');
  });
});
