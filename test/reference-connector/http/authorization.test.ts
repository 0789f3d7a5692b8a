import { expect } from 'chai';
import request from 'supertest';
import { createConnectedWorld } from '../connected-world.ts';

const settings = { userSecret: 'u/s+e=r=', organizationSecret: 'org=secret+/' };
const user = 'User u/s+e=r=';
const organization = 'Organization org=secret+/';

const headers: readonly (readonly [string, string | undefined, number])[] = [
  ['both secrets', `${user}, ${organization}`, 200],
  ['both secrets in the other order', `${organization}, ${user}`, 200],
  ['both secrets without a space', `${user},${organization}`, 200],
  ['no header', undefined, 401],
  ['the placeholders of the page', 'User , Organization ', 401],
  ['no Organization', user, 401],
  ['no User', organization, 401],
  ['a wrong User', `User wrong, ${organization}`, 401],
  ['a wrong Organization', `${user}, Organization wrong`, 401],
  ['the secrets swapped', `User org=secret+/, Organization u/s+e=r=`, 401],
  ['keywords in lower case', `user u/s+e=r=, organization org=secret+/`, 401],
  ['a Bearer token', 'Bearer abc', 401],
  ['an unknown Element', `${user}, ${organization}, Element unknown`, 401],
  ['an unknown keyword', `${user}, ${organization}, Else x`, 401],
  ['a very long header', `${user}, ${organization}, Element ${'x'.repeat(10_000)}`, 401],
];

describe('authorization', () => {
  for (const [name, authorization, status] of headers) {
    it(`answers ${name} with ${String(status)}`, async () => {
      const { connector } = createConnectedWorld({ settings });
      const answer = await request(connector.app)
        .get('/elements/api-v2/instances')
        .set(authorization === undefined ? {} : { authorization });
      expect(answer.status).to.equal(status);
      if (status === 401) {
        expect(answer.body).to.have.property(
          'message',
          'Invalid Organization or User secret, or invalid Element token provided.',
        );
      }
    });
  }

  const hub: readonly (readonly [string, (token: string) => string, number])[] = [
    ['User and Element', (token) => `${user}, Element ${token}`, 200],
    ['all three', (token) => `${user}, ${organization}, Element ${token}`, 200],
    ['all three in another order', (token) => `Element ${token}, ${organization}, ${user}`, 200],
    ['Element alone', (token) => `Element ${token}`, 401],
    ['User alone', () => user, 401],
    ['User and Organization', () => `${user}, ${organization}`, 401],
    ['a wrong Organization besides', (token) => `${user}, Organization wrong, Element ${token}`, 401],
    ['a shortened token', (token) => `${user}, Element ${token.slice(0, -2)}`, 401],
  ];
  for (const [name, toHeader, status] of hub) {
    it(`answers a hub call with ${name} with ${String(status)}`, async () => {
      const { connector, createInstance } = createConnectedWorld({ settings });
      const { token } = await createInstance();
      const answer = await request(connector.app)
        .get('/elements/api-v2/hubs/documents/events/poll/documents')
        .set({ authorization: toHeader(token) });
      expect(answer.status).to.equal(status);
    });
  }

  it('sends the documented headers, the date of its world, and names exposed headers to browsers', async () => {
    const { connector } = createConnectedWorld({ settings });
    const answer = await request(connector.app)
      .get('/elements/api-v2/instances')
      .set({ authorization: `${user}, ${organization}`, origin: 'https://example.com' });
    expect(answer.headers).to.include({ date: 'Mon, 02 Mar 2026 09:00:00 GMT', 'elements-returned-count': '0' });
    expect(answer.headers['elements-request-id']).to.match(/^[0-9a-f]{24}$/);
    expect(answer.headers['access-control-expose-headers']).to.equal(
      'Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, Elements-Trace-Id, Elements-Error, Content-Disposition',
    );
    expect(answer.headers).to.not.have.any.keys('x-powered-by', 'etag');
  });

  it('draws its secrets from the world when none are set', () => {
    const one = createConnectedWorld().connector;
    const other = createConnectedWorld({ seed: 2 }).connector;
    expect(one.userSecret).to.match(/^[A-Za-z0-9+/]{43}=$/);
    expect(one.userSecret).to.equal(createConnectedWorld().connector.userSecret);
    expect(one.userSecret).to.not.equal(other.userSecret);
    expect(one.userSecret).to.not.equal(one.organizationSecret);
  });
});
