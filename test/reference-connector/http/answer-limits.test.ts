import { expect } from 'chai';
import request from 'supertest';
import { isValid } from '../../../schemas/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const BASE = '/elements/api-v2';
const LIMIT = 2_000;

function platform({ connector }: ConnectedWorld): string {
  return `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
}

/** Section 7: what goes wrong, the request, and the status; each answer has the documented error shape. */
const statuses: readonly (readonly [
  name: string,
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
  status: number,
])[] = [
  ['invalid JSON', 'post', '/instances', {}, '{', 400],
  ['a bad token', 'get', '/hubs/documents/ping', { authorization: 'User u, Element none' }, undefined, 401],
  ["another account's figures", 'get', '/instances/events/analytics?accountIds[]=0', {}, undefined, 403],
  ['an unknown account', 'get', '/accounts/123456/instances', {}, undefined, 404],
  ['a method that the path has not', 'delete', '/notifications', {}, undefined, 405],
  ['a caller that takes no JSON', 'get', '/instances', { accept: 'text/html' }, undefined, 406],
  ['an API request of a byte too many', 'post', '/instances', {}, 'x'.repeat(LIMIT + 1), 429],
  ['an event of a byte too many', 'post', '/events/sharefile/MQ==', {}, 'x'.repeat(LIMIT + 1), 413],
  ['a body in another form', 'post', '/instances', { 'content-type': 'application/xml' }, '<a/>', 415],
];

describe('Errors, headers and limits', () => {
  for (const [name, method, path, headers, body, status] of statuses) {
    it(`${name} is ${String(status)}, in the documented shape`, async () => {
      const connected = createConnectedWorld({ settings: { bodyLimitBytes: LIMIT } });
      const sent = { authorization: platform(connected), 'content-type': 'application/json', ...headers };
      const answer = await request(connected.connector.app)
        [method](BASE + path)
        .set(sent)
        .send(body);
      expect(answer.status, answer.text).to.equal(status);
      expect(isValid('open-connectors/error', answer.body)).to.equal(true);
      expect(answer.body).to.have.property('requestId', answer.headers['elements-request-id']);
      expect(answer.headers['content-type']).to.equal('application/json;charset=UTF-8');
      if (status === 405) expect(answer.headers['allow']).to.be.a('string');
    });
  }

  it('a body of exactly the limit is taken', async () => {
    const connected = createConnectedWorld({ settings: { bodyLimitBytes: LIMIT } });
    const body = JSON.stringify({ severity: 'low', topic: 't', message: 'm', from: 'f' }).padEnd(LIMIT);
    const answer = await request(connected.connector.app)
      .post(`${BASE}/notifications`)
      .set({ authorization: platform(connected), 'content-type': 'application/json' })
      .send(body);
    expect([Buffer.byteLength(body), answer.status]).to.deep.equal([LIMIT, 200]);
  });

  it('an answer above the limit is 429 and says how to get a smaller one', async () => {
    const connected = createConnectedWorld({ settings: { bodyLimitBytes: LIMIT } });
    await connected.createInstance({ 'event.poller.configuration': undefined, 'event.notification.enabled': false });
    await connected.createInstance({ 'event.poller.configuration': undefined, 'event.notification.enabled': false });
    const get = (query: string) =>
      request(connected.connector.app)
        .get(`${BASE}/instances${query}`)
        .set({ authorization: platform(connected) });
    const all = await get('');
    expect(all.status).to.equal(429);
    expect(all.body).to.have.property('message').that.includes('pageSize');
    expect((await get('?pageSize=1&hydrate=false')).status).to.equal(200);
  });

  it('pages lead on by their token, which is opaque base64, to the last, which has none', async () => {
    const connected = createConnectedWorld();
    for (const name of ['a', 'b', 'c']) await connected.createInstance({}, { name });
    const seen: unknown[] = [];
    let token: string | undefined = '';
    for (let page = 0; token !== undefined; page += 1) {
      const answer: request.Response = await request(connected.connector.app)
        .get(`${BASE}/instances?pageSize=1${token === '' ? '' : `&nextPage=${token}`}`)
        .set({ authorization: platform(connected) });
      expect(answer.headers).to.include({ 'elements-returned-count': '1', 'elements-total-count': '3' });
      seen.push(...(answer.body as readonly { readonly name: string }[]).map(({ name }) => name));
      token = answer.headers['elements-next-page-token'];
      if (token !== undefined) expect(Buffer.from(token, 'base64').toString('base64')).to.equal(token);
      expect(page).to.be.below(3);
    }
    expect(seen).to.deep.equal(['a', 'b', 'c']);
  });

  it('a pageSize above the maximum is cut, and Elements-Error says so', async () => {
    const connected = createConnectedWorld();
    const answer = await request(connected.connector.app)
      .get(`${BASE}/instances?pageSize=2001`)
      .set({ authorization: platform(connected) });
    expect([answer.status, answer.headers['elements-error']]).to.deep.equal([200, 'pageSize is above 2000']);
  });

  for (const [origin, exposed] of [
    ['https://example.com', true],
    ['null', true],
    [undefined, false],
  ] as const) {
    it(`headers are ${exposed ? '' : 'not '}exposed with the Origin ${String(origin)}`, async () => {
      const { connector } = createConnectedWorld();
      const answer = await request(connector.app)
        .get(`${BASE}/instances`)
        .set(origin === undefined ? {} : { origin });
      const list: unknown = answer.headers['access-control-expose-headers'];
      expect(list).to.equal(
        exposed
          ? 'Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, Elements-Trace-Id, Elements-Error, Content-Disposition'
          : undefined,
      );
    });
  }

  for (const [traceIdAnswers, isThere] of [
    ['all', true],
    ['none', false],
  ] as const) {
    it(`answers carry ${isThere ? 'a' : 'no'} trace id under ${traceIdAnswers}, and always a request id`, async () => {
      const { connector } = createConnectedWorld({ settings: { traceIdAnswers } });
      const { headers } = await request(connector.app).get(`${BASE}/instances`);
      expect(headers['elements-request-id']).to.match(/^[0-9a-f]{24}$/);
      expect(headers['elements-trace-id']).to.equal(isThere ? headers['elements-request-id'] : undefined);
    });
  }
});
