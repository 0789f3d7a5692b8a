import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import request from 'supertest';
import { isValid } from '../../../schemas/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const BASE = '/elements/api-v2';
const MESSAGE = '{"severity":"low","topic":"t","message":"Zürich","from":"f"}';

function platform({ connector }: ConnectedWorld): string {
  return `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
}

describe('clients of all kinds', () => {
  const bodies: readonly (readonly [name: string, type: string, body: Buffer, status: number, said: string])[] = [
    ['a charset in the type', 'application/json; charset=utf-8', Buffer.from(MESSAGE), 200, 'Zürich'],
    ['a quoted charset', 'application/json;charset="UTF-8"', Buffer.from(MESSAGE), 200, 'Zürich'],
    ['ISO-8859-1', 'application/json; charset=ISO-8859-1', Buffer.from(MESSAGE, 'latin1'), 200, 'Zürich'],
    ['UTF-16', 'application/json; charset=utf-16le', Buffer.from(MESSAGE, 'utf16le'), 200, 'Zürich'],
    ['a byte-order mark', 'application/json', Buffer.from(`\ufeff${MESSAGE}`), 200, 'Zürich'],
    ['the type that curl -d names', 'application/x-www-form-urlencoded', Buffer.from(MESSAGE), 200, 'Zürich'],
    ['a vendor type', 'application/vnd.api+json', Buffer.from(MESSAGE), 200, 'Zürich'],
    ['bytes that are no UTF-8', 'application/json', Buffer.from(MESSAGE, 'latin1'), 400, 'not utf-8'],
    ['a charset that nobody knows', 'application/json; charset=klingon', Buffer.from(MESSAGE), 415, 'klingon'],
  ];
  for (const [name, type, body, status, said] of bodies) {
    it(`send a body with ${name}: ${String(status)}`, async () => {
      const connected = createConnectedWorld();
      const answer = await request(connected.connector.app)
        .post(`${BASE}/notifications`)
        .set({ authorization: platform(connected), 'content-type': type })
        // Else supertest would make JSON of the bytes.
        .serialize((bytes: string) => bytes)
        .send(body);
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.body).to.have.property('message').that.includes(said);
    });
  }

  it('are told that packed bodies are not taken', async () => {
    const connected = createConnectedWorld();
    for (const path of ['/notifications', '/instances', '/events/sharefile/MQ==']) {
      const answer = await request(connected.connector.app)
        .post(BASE + path)
        .set({ authorization: platform(connected), 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .serialize((bytes: string) => bytes)
        .send(gzipSync(MESSAGE));
      expect([answer.status, answer.headers['accept-encoding']], path).to.deep.equal([415, 'identity']);
      expect(isValid('open-connectors/error', answer.body)).to.equal(true);
    }
  });

  it('ask by HEAD what GET would answer, without its body and without causing anything', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance({ 'event.vendor.type': 'webhook' });
    const { app } = connected.connector;
    const get = await request(app)
      .get(`${BASE}/instances`)
      .set({ authorization: platform(connected) });
    const head = await request(app)
      .head(`${BASE}/instances`)
      .set({ authorization: platform(connected) });
    expect([head.status, head.body as unknown, head.headers['content-length']]).to.deep.equal([
      200,
      {},
      get.headers['content-length'],
    ]);
    const inbound = `${BASE}/events/sharefile/${Buffer.from(String(id)).toString('base64')}?Event.OperationName=Upload`;
    expect((await request(app).head(inbound)).status).to.equal(200);
    await connected.world.settled();
    expect(connected.callbacks).to.deep.equal([]);
    expect((await request(app).head(`${BASE}/nothing`)).status).to.equal(404);
  });

  const preflight = {
    origin: 'https://page.test',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  };

  it('ask from a page of another origin, before and when they call', async () => {
    const connected = createConnectedWorld();
    const { app } = connected.connector;
    const asked = await request(app).options(`${BASE}/instances`).set(preflight);
    expect(asked.status).to.equal(200);
    expect(asked.headers).to.include({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS',
    });
    const called = await request(app).get(`${BASE}/instances`).set({ origin: 'https://page.test' });
    expect([called.status, called.headers['access-control-allow-origin']]).to.deep.equal([401, '*']);
    expect((await request(app).options(`${BASE}/nothing`).set(preflight)).status).to.equal(404);
    const plain = await request(app).options(`${BASE}/jobs/1/enable`);
    expect([plain.status, plain.headers['allow']]).to.deep.equal([200, 'PUT, OPTIONS']);
    expect(plain.headers).to.not.have.any.keys('access-control-allow-origin', 'access-control-allow-methods');
  });

  it('are not let in from other origins where the setting says so', async () => {
    const { connector } = createConnectedWorld({ settings: { crossOriginCalls: 'refused' } });
    const asked = await request(connector.app).options(`${BASE}/instances`).set(preflight);
    const called = await request(connector.app).get(`${BASE}/instances`).set({ origin: 'https://page.test' });
    for (const { headers } of [asked, called]) {
      expect(headers).to.not.have.any.keys('access-control-allow-origin', 'access-control-allow-methods');
      expect(headers['access-control-expose-headers']).to.match(/^Elements-Returned-Count, /);
    }
  });

  for (const [path, status, said] of [
    ['/instances/', 200, undefined],
    ['//instances', 200, undefined],
    ['/%69nstances', 200, undefined],
    ['/instan', 404, 'Did you mean /instances? A URL that is broken over two lines has to be joined.'],
    ['/Instances', 404, 'Did you mean /instances?'],
    ['/instances/events/analytic', 404, undefined],
    ['/notificatoins', 404, 'Did you mean /notifications?'],
    ['/instances/1/enabledd', 404, 'Did you mean /instances/1/enabled?'],
    ['/xyz', 404, 'There is nothing at /xyz.'],
    [`/${'x'.repeat(5000)}`, 404, 'There is nothing at /xxx'],
  ] as const) {
    it(`ask for ${path.slice(0, 40)}: ${String(status)}`, async () => {
      const connected = createConnectedWorld();
      const answer = await request(connected.connector.app)
        .get(BASE + path)
        .set({ authorization: platform(connected) });
      expect(answer.status).to.equal(status);
      if (said !== undefined) expect(answer.body).to.have.property('message').that.includes(said);
      expect(answer.text).to.have.length.below(500);
    });
  }
});
