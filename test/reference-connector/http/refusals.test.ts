import { expect } from 'chai';
import request from 'supertest';
import { isValid } from '../../../schemas/index.ts';
import { createConnectedWorld, pollingBody, rightPoller } from '../connected-world.ts';
import { refusedBodies } from './refused-bodies.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

const base = '/elements/api-v2';

describe('refusals', () => {
  for (const [name, body, message] of refusedBodies) {
    it(`refuses ${name} with 400, says why, and keeps nothing`, async () => {
      const { connector, call } = createConnectedWorld({ isAllowedHost: (host) => host !== 'forbidden.test' });
      const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
      const answer = await request(connector.app).post(`${base}/instances`).set({ authorization }).send(body);
      expect(answer.status).to.equal(400);
      expect(isValid('open-connectors/error', answer.body)).to.equal(true);
      expect(answer.body).to.have.property('message').that.matches(message);
      expect(answer.headers['elements-request-id']).to.equal((answer.body as { requestId: string }).requestId);
      expect((await call('GET', '/instances')).json).to.deep.equal([]);
    });
  }

  for (const [name, url, format] of [
    ['the polling curl', '/hubs/documents/events/poll/documents?where=lastmodifieddate=', 'yyyy-MM-ddTHH:mm:ss.SSSZ'],
    [
      'an unquoted here-document',
      "/hubs/documents/events/poll/documents?where=lastmodifieddate=''",
      "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
    ],
    ['only a date format', '/events/poll/documents', 'yyyy-MM-ddTHH:mm:ss.SSSZ'],
  ] as const) {
    it(`names the paste accident of ${name} and says how to send the body`, async () => {
      const { createInstance } = createConnectedWorld();
      const poller = rightPoller({ url }, { updatedDateFormat: format, createdDateFormat: format });
      const refusal = await createInstance({ 'event.poller.configuration': poller }).catch((error: unknown) => error);
      expect(refusal).to.have.property('code', 'shell-removed-quotes');
      expect(refusal).to.have.property('message').that.includes("'\\''").and.includes('--data-binary @file');
    });
  }

  it('takes 5 minutes for an interval that is none when lenient', async () => {
    const { world, shareFile, createInstance } = createConnectedWorld({ settings: { intervalPolicy: 'lenient' } });
    await createInstance({ 'event.poller.refresh_interval': '' });
    shareFile.requests.length = 0;
    await world.advance('10m');
    expect(shareFile.requests.filter((line) => line.includes('Items(top)'))).to.have.length(2);
  });

  it('says what ShareFile said of a grant code that it does not know', async () => {
    const { connector } = createConnectedWorld();
    const authorization = `Organization ${connector.organizationSecret}, User ${connector.userSecret}`;
    const body = pollingBody({}, { providerData: { code: 'used-up' } });
    const answer = await request(connector.app).post(`${base}/instances`).set({ authorization }).send(body);
    expect(answer.status).to.equal(400);
    expect(answer.body).to.have.property('providerMessage', 'invalid_grant: the code is not known');
  });

  it('surfaces a revoked token as 401 (B-20)', async () => {
    const { connector, createInstance, shareFile } = createConnectedWorld();
    const { token } = await createInstance();
    shareFile.accessToken = 'ended';
    shareFile.refreshToken = 'ended';
    const authorization = `User ${connector.userSecret}, Element ${token}`;
    const answer = await request(connector.app).get(`${base}/events/poll/documents`).set({ authorization });
    expect(answer.status).to.equal(401);
    expect(answer.body).to.have.property('providerMessage').that.includes('invalid_grant');
  });

  const wrongRequests: readonly (readonly [string, Method, string, string | undefined, number])[] = [
    ['no body', 'post', `${base}/instances`, undefined, 400],
    ['broken JSON', 'post', `${base}/instances`, '{"element":', 400],
    ['the wrapped line of the page', 'post', `${base}/instances`, '{"url":"lastmodifi\neddate"}', 400],
    ['a bare word', 'put', `${base}/instances/1`, 'hello', 404],
    ['a number', 'post', `${base}/instances`, '5', 400],
    ['null', 'post', `${base}/instances`, 'null', 400],
    ['very deep JSON', 'post', `${base}/instances`, '['.repeat(200_000), 400],
    ['the wrapped URL of the page', 'post', `${base}/instan`, undefined, 404],
    ['another API', 'get', '/elements/api-v1/ui/getSecrets', undefined, 404],
    ['the root', 'get', '/', undefined, 404],
    ['an unknown instance', 'get', `${base}/instances/1`, undefined, 404],
    ['an instance that is no number', 'get', `${base}/instances/abc`, undefined, 404],
    ['an instance beyond all numbers', 'delete', `${base}/instances/99999999999999999999`, undefined, 404],
    ['a broken percent encoding', 'get', `${base}/instances/%E0%A4%A`, undefined, 400],
    ['a method that is not supported', 'post', `${base}/instances/1`, '{}', 405],
    ['a page size of nothing', 'get', `${base}/instances?pageSize=0`, undefined, 400],
    ['a page size of many', 'get', `${base}/instances?pageSize=many`, undefined, 400],
    ['a page token of another list', 'get', `${base}/instances?nextPage=!!`, undefined, 400],
    ['an unknown event', 'get', `${base}/instances/events/nothing`, undefined, 404],
    ['a webhook for nobody', 'post', `${base}/events/sharefile/MQ==`, '{}', 404],
    ['a webhook for no number', 'post', `${base}/events/sharefile/eHl6`, '{}', 404],
    ['a webhook without a name', 'post', `${base}/events/sharefile`, '{}', 404],
  ];
  for (const [name, method, path, body, status] of wrongRequests) {
    it(`answers ${name} with ${String(status)} in the service's shape`, async () => {
      const { connector } = createConnectedWorld();
      const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
      const answer = await request(connector.app)
        [method](path)
        .set({ authorization, 'content-type': 'application/json' })
        .send(body);
      expect(answer.status).to.equal(status);
      expect(isValid('open-connectors/error', answer.body)).to.equal(true);
    });
  }

  for (const [name, body, status] of [
    ['no JSON', 'not json', 400],
    ['no event', '{}', 400],
    ['a list with no event in it', '[5]', 400],
    ['more than 8 MB', 'x'.repeat(8 * 1024 * 1024 + 1), 413],
  ] as const) {
    it(`answers a webhook of ${name} with ${String(status)} and stores nothing`, async () => {
      const { connector, createInstance, world, callbacks } = createConnectedWorld();
      const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
      const path = `${base}/events/sharefile/${Buffer.from(String(id)).toString('base64')}`;
      const answer = await request(connector.app).post(path).set({ 'content-type': 'application/json' }).send(body);
      expect(answer.status).to.equal(status);
      await world.settled();
      expect(callbacks).to.have.length(0);
    });
  }
});
