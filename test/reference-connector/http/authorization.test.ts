import { expect } from 'chai';
import request from 'supertest';
import { createConnectedWorld } from '../connected-world.ts';

const settings = { userSecret: 'u/s+e=r=', organizationSecret: 'org=secret+/' };
const user = 'User u/s+e=r=';
const organization = 'Organization org=secret+/';

/** Section 1.6: what is sent to a platform call, the status, and what a refusal says about its form. */
const headers: readonly (readonly [name: string, header: string | undefined, status: number, hint?: string])[] = [
  ['both secrets', `${user}, ${organization}`, 200],
  ['both secrets in the other order', `${organization}, ${user}`, 200],
  ['both secrets without a space', `${user},${organization}`, 200],
  ['both secrets with many spaces', `  User   u/s+e=r= ,\tOrganization\torg=secret+/  `, 200],
  ['no header', undefined, 401, 'There is no Authorization header.'],
  ['the placeholders of the page', 'User , Organization ', 401, 'User has no secret;'],
  ['a secret for one of the placeholders', `${user}, Organization `, 401, 'Organization has no secret;'],
  ['no Organization', user, 401, 'This call needs User and Organization.'],
  ['no User', organization, 401, 'This call needs User and Organization.'],
  ['Element only', 'Element abc', 401, 'This call needs User and Organization.'],
  ['a wrong User', `User wrong, ${organization}`, 401],
  ['a wrong Organization', `${user}, Organization wrong`, 401],
  ['the secrets swapped', `User org=secret+/, Organization u/s+e=r=`, 401],
  ['quoted secrets', `User "u/s+e=r=", Organization "org=secret+/"`, 401],
  ['keywords in lower case', `user u/s+e=r=, organization org=secret+/`, 401, 'with a capital letter'],
  ['keywords in upper case', `USER u/s+e=r=, ${organization}`, 401, 'with a capital letter'],
  ['equals signs behind the keywords', `User=u/s+e=r=, Organization=org=secret+/`, 401, 'A part is neither User'],
  ['no comma', `${user} ${organization}`, 401, 'separated by commas'],
  ['semicolons', `${user}; ${organization}`, 401, 'separated by commas'],
  ['a comma too many', `${user}, ${organization},`, 401, 'A part is neither User'],
  ['a Bearer token', 'Bearer abc', 401, 'A part is neither User'],
  ['Basic credentials', 'Basic dTpw', 401, 'A part is neither User'],
  ['an unknown Element', `${user}, ${organization}, Element unknown`, 401],
  ['an unknown keyword', `${user}, ${organization}, Else x`, 401, 'A part is neither User'],
  ['a keyword of the prototype', `${user}, ${organization}, constructor x`, 401, 'A part is neither User'],
  ['a very long header', `${user}, ${organization}, Element ${'x'.repeat(10_000)}`, 401],
];

describe('authorization', () => {
  for (const [name, authorization, status, hint] of headers) {
    it(`answers ${name} with ${String(status)}`, async () => {
      const { connector } = createConnectedWorld({ settings });
      const answer = await request(connector.app)
        .get('/elements/api-v2/instances')
        .set(authorization === undefined ? {} : { authorization });
      expect(answer.status).to.equal(status);
      if (hint === undefined) expect(answer.headers).to.not.have.property('elements-error');
      else expect(answer.headers['elements-error']).to.include(hint);
      if (status === 401) {
        expect(answer.body).to.have.property(
          'message',
          'Invalid Organization or User secret, or invalid Element token provided.',
        );
      }
    });
  }

  for (const [name, more, header, status, hint] of [
    [
      'takes keywords in any case',
      { authorizationKeywords: 'any-case' },
      'user u/s+e=r=, ORGANIZATION org=secret+/',
      200,
      false,
    ],
    [
      'still wants secrets in their own case',
      { authorizationKeywords: 'any-case' },
      'user U/S+E=R=, organization org=secret+/',
      401,
      false,
    ],
    ['gives no hints', { authorizationHints: 'none' }, 'User , Organization ', 401, false],
    ['gives hints', {}, 'User , Organization ', 401, true],
  ] as const) {
    it(`${name} under ${JSON.stringify(more)}`, async () => {
      const { connector } = createConnectedWorld({ settings: { ...settings, ...more } });
      const answer = await request(connector.app).get('/elements/api-v2/instances').set({ authorization: header });
      expect([answer.status, 'elements-error' in answer.headers]).to.deep.equal([status, hint]);
    });
  }

  const hub: readonly (readonly [string, (token: string) => string, number])[] = [
    ['User and Element', (token) => `${user}, Element ${token}`, 200],
    ['all three', (token) => `${user}, ${organization}, Element ${token}`, 200],
    ['all three in another order', (token) => `Element ${token}, ${organization}, ${user}`, 200],
    ['keywords in lower case', (token) => `user u/s+e=r=, element ${token}`, 401],
    ['Element alone', (token) => `Element ${token}`, 401],
    ['Organization and Element', (token) => `${organization}, Element ${token}`, 401],
    ['an empty Element', () => `${user}, Element `, 401],
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
