import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { createTestMock, member, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const REDIRECT_URI = 'https://mycoolapp.com';

describe('the forms of OAuth2 (section 1 of the reference)', () => {
  let test: TestMock;
  let client: Readonly<Record<string, string>>;
  let owner: Readonly<Record<string, string>>;

  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
    const { clientId, clientSecret, username, password } = test.mock.credentials;
    client = { client_id: clientId, client_secret: clientSecret };
    owner = { username, password };
  };
  beforeEach(() => start());
  afterEach(() => test.close());

  const encoded = (fields: object): string => new URLSearchParams(Object.entries(fields)).toString();
  const post = (path: string, fields: object, headers = {}): Promise<Answer> =>
    test.client('POST', path, { headers: { ...FORM, ...headers }, body: encoded(fields) });
  const authorize = (
    host: string,
    query: object = {},
    form: object = { ...owner, action: 'allow' },
  ): Promise<Answer> => {
    const asked = { response_type: 'code', client_id: client['client_id'], redirect_uri: REDIRECT_URI, state: 'a b&c' };
    return post(`/oauth/authorize?${encoded({ ...asked, ...query })}`, form, { Host: host });
  };
  const returned = (answer: Answer): URLSearchParams => new URL(String(answer.headers['location'])).searchParams;
  const refresh = (token: string, fields: object = client): Promise<Answer> =>
    post('/oauth/token', { grant_type: 'refresh_token', refresh_token: token, ...fields });
  const outcome = (answer: Answer): unknown => member(answer, 'error') ?? answer.status;

  const HOSTS = ['cloud-elements.sharefile.com', 'secure.sharefile.com', 'secure.sharefile.eu', '127.0.0.1'];
  for (const host of HOSTS) {
    it(`authorize on ${host} shows the page, and comes back with code, state, subdomain, appcp, apicp and h`, async () => {
      const query = encoded({ response_type: 'code', client_id: client['client_id'], redirect_uri: REDIRECT_URI });
      const page = await test.client('GET', `/oauth/authorize?${query}&requirev3=true`, { headers: { Host: host } });
      expect([page.status, page.type]).to.deep.equal([200, 'text/html']);
      const answer = await authorize(host);
      expect(answer.status).to.equal(302);
      const parameters = returned(answer);
      expect([...parameters.keys()]).to.deep.equal(['code', 'state', 'subdomain', 'appcp', 'apicp', 'h']);
      expect(parameters.get('state')).to.equal('a b&c');
      expect(parameters.get('code')).to.match(/^[A-Za-z0-9]{30}$/);
      const code = parameters.get('code') ?? '';
      const token = await post('/oauth/token', { grant_type: 'authorization_code', code, ...client }, { Host: host });
      expect(token.body).to.include({ subdomain: 'cloud-elements', token_type: 'bearer' });
    });
  }

  it('authorize denied comes back with access_denied and the state, and no code', async () => {
    const parameters = returned(await authorize('secure.sharefile.com', {}, { action: 'deny' }));
    expect([...parameters.keys()]).to.deep.equal(['error', 'error_description', 'state', 'h']);
    expect(parameters.get('error')).to.equal('access_denied');
  });

  const mismatches: readonly (readonly [what: string, query: object])[] = [
    ['another host', { redirect_uri: 'https://mycoolapp.com.evil.example' }],
    ['another path', { redirect_uri: `${REDIRECT_URI}/` }],
    ['another scheme', { redirect_uri: 'http://mycoolapp.com' }],
    ['another case', { redirect_uri: 'https://MyCoolApp.com' }],
    ['a query', { redirect_uri: `${REDIRECT_URI}?next=1` }],
    ['none', { redirect_uri: '' }],
    ['another client', { client_id: 'nobody' }],
  ];
  for (const [what, query] of mismatches) {
    it(`authorize with ${what} than was registered goes nowhere: 400 and a page`, async () => {
      const answer = await authorize('cloud-elements.sharefile.com', query);
      expect([answer.status, answer.type, answer.headers['location']]).to.deep.equal([400, 'text/html', undefined]);
    });
  }

  it('authorize with another response_type comes back with an error', async () => {
    expect(returned(await authorize('secure.sharefile.com', { response_type: 'id_token' })).get('error')).to.equal(
      'unsupported_response_type',
    );
  });

  it('authorize keeps what stands in the query of a registered redirect URI', async () => {
    await test.close();
    const redirectUris = ['https://app.example/cb?next=%2Fhome'];
    await start({ clients: [{ clientId: 'app', clientSecret: 's', redirectUris }] });
    client = { client_id: 'app', client_secret: 's' };
    const parameters = returned(await authorize('secure.sharefile.com', { redirect_uri: redirectUris[0] }));
    expect([...parameters.keys()].slice(0, 3)).to.deep.equal(['next', 'code', 'state']);
  });

  const PLACES: readonly (readonly [host: string, path: string])[] = [
    ['cloud-elements.sharefile.com', '/oauth/token'],
    ['cloud-elements.sf-api.com', '/oauth/token'],
    ['secure.sharefile.com', '/oauth/token'],
    ['cloud-elements.sharefile.com', '/oauth/token/'],
    ['cloud-elements.sharefile.com', '/OAuth/Token?requirev3=true'],
  ];
  type Send = (path: string, fields: object, headers: object) => Promise<Answer>;
  const basic = (): object => ({
    Authorization: `Basic ${Buffer.from(`${client['client_id'] ?? ''}:${client['client_secret'] ?? ''}`).toString('base64')}`,
  });
  const withQuery = (path: string, fields: object): string =>
    `${path}${path.includes('?') ? '&' : '?'}${encoded(fields)}`;
  const WAYS: readonly (readonly [what: string, send: Send])[] = [
    ['credentials in the body', (path, fields, headers) => post(path, { ...fields, ...client }, headers)],
    ['credentials in the query', (path, fields, headers) => post(withQuery(path, client), fields, headers)],
    ['credentials as Basic', (path, fields, headers) => post(path, fields, { ...headers, ...basic() })],
    [
      'all in the query of a GET',
      (path, fields, headers) =>
        test.client('GET', withQuery(path, { ...fields, ...client }), { headers: { ...headers } }),
    ],
    [
      'all in the query of a POST',
      (path, fields, headers) =>
        test.client('POST', withQuery(path, { ...fields, ...client }), { headers: { ...headers } }),
    ],
  ];
  for (const [host, path] of PLACES) {
    for (const [what, send] of WAYS) {
      it(`token at ${host}${path} with ${what}`, async () => {
        const answer = await send(path, { grant_type: 'password', ...owner }, { Host: host });
        expect(answer.status).to.equal(200);
        expect(answer.body).to.include({ token_type: 'bearer', expires_in: 28_800, appcp: 'sharefile.com' });
      });
    }
  }

  it('saml2-bearer is taken with the parameters that the SDKs add', async () => {
    const assertion = Buffer.from(`<a><NameID>${owner['username'] ?? ''}</NameID></a>`).toString('base64');
    for (const more of [{}, { idpentityid: 'https://idp.example' }, { samlresponse: assertion }]) {
      const fields = { grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer', assertion, ...more, ...client };
      expect((await post('/oauth/token?requirev3=true', fields)).status).to.equal(200);
    }
  });

  it('a code is for one use, one client, one redirect URI and some minutes', async () => {
    const newCode = async (): Promise<string> => returned(await authorize('secure.sharefile.com')).get('code') ?? '';
    const redeem = async (code: string, more: object = {}): Promise<unknown> =>
      outcome(await post('/oauth/token', { grant_type: 'authorization_code', code, ...client, ...more }));
    const code = await newCode();
    expect([await redeem(code), await redeem(code)]).to.deep.equal([200, 'invalid_grant']);
    expect(await redeem(await newCode(), { redirect_uri: REDIRECT_URI })).to.equal(200);
    expect(await redeem(await newCode(), { redirect_uri: 'https://other.example' })).to.equal('invalid_grant');
    expect(await redeem(await newCode(), { client_secret: 'wrong' })).to.equal('invalid_client');
    const late = await newCode();
    await test.world.advance('5m');
    expect(await redeem(late)).to.equal('invalid_grant');
  });

  it('a refresh token ends with its lifetime, and belongs to its client', async () => {
    await test.close();
    const clients = ['a', 'b'].map((clientId) => ({ clientId, clientSecret: 's', redirectUris: [REDIRECT_URI] }));
    await start({ refreshTokenLifetimeSeconds: 60, clients });
    client = { client_id: 'a', client_secret: 's' };
    const sign = (): Promise<Answer> => post('/oauth/token', { grant_type: 'password', ...owner, ...client });
    const token = stringMember(await sign(), 'refresh_token');
    expect(outcome(await refresh(token, { client_id: 'b', client_secret: 's' }))).to.equal('invalid_grant');
    await test.world.advance('59s');
    const next = await refresh(token);
    expect(outcome(next)).to.equal(200);
    await test.world.advance('60s');
    expect(outcome(await refresh(stringMember(next, 'refresh_token')))).to.equal('invalid_grant');
  });
});
