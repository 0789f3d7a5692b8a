import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

function form(fields: Readonly<Record<string, string>>): { headers: typeof FORM; body: string } {
  return { headers: FORM, body: new URLSearchParams(fields).toString() };
}

describe('OAuth2', () => {
  let test: TestMock;
  let client: { client_id: string; client_secret: string };
  let owner: { username: string; password: string };
  let authorizePath: string;

  beforeEach(async () => {
    test = await createTestMock();
    const { clientId, clientSecret, username, password, redirectUri } = test.mock.credentials;
    client = { client_id: clientId, client_secret: clientSecret };
    owner = { username, password };
    const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, state: 's&1' };
    authorizePath = `/oauth/authorize?${new URLSearchParams(query).toString()}`;
  });
  afterEach(() => test.close());

  const token = (fields: Readonly<Record<string, string>>): Promise<Answer> =>
    test.client('POST', '/oauth/token', form(fields));

  const signInForCode = async (): Promise<string> => {
    const answer = await test.client('POST', authorizePath, form({ ...owner, action: 'allow' }));
    return new URL(String(answer.headers['location'])).searchParams.get('code') ?? '';
  };

  it('shows a page to sign in on, at both addresses', async () => {
    for (const path of [authorizePath, authorizePath.replace('/oauth/authorize', '/oauth/index.aspx')]) {
      const page = await test.client('GET', path);
      expect(page.status).to.equal(200);
      expect(page.text).to.include('name="username"').and.to.include('value="deny"');
    }
  });

  it('returns to the redirect URI with a code, the state and the planes of the account, signed by h', async () => {
    const answer = await test.client('POST', authorizePath, form({ ...owner, action: 'allow' }));
    expect(answer.status).to.equal(302);
    const location = new URL(String(answer.headers['location']));
    expect(location.origin).to.equal('https://mycoolapp.com');
    expect(location.searchParams.get('code')).to.match(/^[A-Za-z0-9]{30}$/);
    expect(location.searchParams.get('state')).to.equal('s&1');
    expect(location.searchParams.get('subdomain')).to.equal('cloud-elements');
    expect(location.searchParams.get('appcp')).to.equal('sharefile.com');
    expect(location.searchParams.get('apicp')).to.equal('sf-api.com');
    const [signed = ''] = (location.pathname + location.search).split('&h=');
    const h = createHmac('sha256', client.client_secret).update(signed).digest('base64');
    expect(location.searchParams.get('h')).to.equal(h);
  });

  it('returns with access_denied when the user denies', async () => {
    const answer = await test.client('POST', authorizePath, form({ action: 'deny' }));
    const location = new URL(String(answer.headers['location']));
    expect(location.searchParams.get('error')).to.equal('access_denied');
    expect(location.searchParams.get('code')).to.equal(null);
  });

  it('hands tokens out in the fragment for response_type=token', async () => {
    const path = authorizePath.replace('response_type=code', 'response_type=token');
    const answer = await test.client('POST', path, form({ ...owner, action: 'allow' }));
    const fragment = new URLSearchParams(new URL(String(answer.headers['location'])).hash.slice(1));
    const read = await test.client('GET', '/sf/v3/Items', {
      headers: { Authorization: `Bearer ${fragment.get('access_token') ?? ''}` },
    });
    expect(read.status).to.equal(200);
  });

  it('shows the page again for a wrong password', async () => {
    const answer = await test.client('POST', authorizePath, form({ ...owner, password: 'x', action: 'allow' }));
    expect(answer.status).to.equal(401);
    expect(answer.text).to.include('role="alert"');
  });

  it('never redirects for an unknown client or an unregistered redirect URI, and writes nothing unescaped', async () => {
    const wrong = [
      authorizePath.replace('sharefile-lab-client', 'other'),
      authorizePath.replace('mycoolapp.com', 'mycoolapp.com.evil.example'),
      authorizePath.replace('mycoolapp.com', 'mycoolapp.com%2F'),
      `${authorizePath}&client_id=%3Cscript%3E`,
      '/oauth/authorize',
    ];
    for (const path of wrong) {
      for (const method of ['GET', 'POST']) {
        const answer = await test.client(method, path, method === 'POST' ? form({ ...owner, action: 'allow' }) : {});
        expect(answer.status, path).to.equal(400);
        expect(answer.text).not.to.include('<script>');
      }
    }
  });

  it('gives tokens for a code once', async () => {
    const code = await signInForCode();
    const first = await token({ grant_type: 'authorization_code', code, ...client });
    expect(first.status).to.equal(200);
    expect(stringMember(first, 'access_token')).to.match(/^[A-Za-z0-9]{32}\$\$[A-Za-z0-9]{32}$/);
    expect(stringMember(first, 'refresh_token').slice(0, 34)).to.equal(
      stringMember(first, 'access_token').slice(0, 34),
    );
    expect(first.body).to.include({ token_type: 'bearer', expires_in: 28_800, subdomain: 'cloud-elements' });
    const second = await token({ grant_type: 'authorization_code', code, ...client });
    expect(second.status).to.equal(400);
    expect(second.body).to.include({ error: 'invalid_grant' });
  });

  it('lets a code expire by the clock of the world', async () => {
    const code = await signInForCode();
    await test.world.advance('6m');
    const answer = await token({ grant_type: 'authorization_code', code, ...client });
    expect(answer.body).to.include({ error: 'invalid_grant' });
  });

  it('answers in every way that clients ask: Basic, query, GET, slash at the end, another parameter', async () => {
    const password = { grant_type: 'password', ...owner };
    const basic = Buffer.from(`${client.client_id}:${client.client_secret}`).toString('base64');
    const query = new URLSearchParams({ ...password, ...client }).toString();
    const answers = [
      await test.client('POST', '/oauth/token', {
        ...form(password),
        headers: { ...FORM, Authorization: `Basic ${basic}` },
      }),
      await test.client('POST', `/oauth/token?${query}`),
      await test.client('GET', `/oauth/token?${query}`),
      await test.client('POST', '/oauth/token/', form({ ...password, ...client })),
      await test.client('POST', '/oauth/token?requirev3=true', form({ ...password, ...client })),
    ];
    expect(answers.map((answer) => answer.status)).to.deep.equal([200, 200, 200, 200, 200]);
  });

  const refused: readonly (readonly [what: string, fields: Readonly<Record<string, string>>, error: string])[] = [
    ['a wrong secret', { grant_type: 'password', client_secret: 'x' }, 'invalid_client'],
    ['an unknown client', { grant_type: 'password', client_id: 'x' }, 'invalid_client'],
    ['no grant_type', {}, 'invalid_request'],
    ['an unknown grant_type', { grant_type: 'magic' }, 'unsupported_grant_type'],
    [
      'a wrong password',
      { grant_type: 'password', username: 'owner@cloud-elements.example', password: 'x' },
      'invalid_grant',
    ],
    ['an unknown user', { grant_type: 'password', username: 'x', password: 'x' }, 'invalid_grant'],
    ['no password', { grant_type: 'password', username: 'x' }, 'invalid_request'],
    ['an unknown code', { grant_type: 'authorization_code', code: 'x' }, 'invalid_grant'],
    ['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
  ];
  for (const [what, fields, error] of refused) {
    it(`refuses ${what} with ${error}`, async () => {
      const answer = await token({ ...client, ...fields });
      expect(answer.status).to.equal(400);
      expect(answer.body).to.include({ error });
      expect(answer.body).to.have.property('error_description').that.is.a('string');
    });
  }

  it('lets an access token expire after 8 hours and says so with 401 and WWW-Authenticate', async () => {
    expect((await test.api('GET', '/Items')).status).to.equal(200);
    await test.world.advance('8h');
    const answer = await test.api('GET', '/Items');
    expect(answer.status).to.equal(401);
    expect(answer.headers['www-authenticate']).to.equal('Bearer');
    expect(answer.body).to.include({ code: 'Unauthorized', reason: 'NotAuthenticated' });
  });
});

describe('refresh tokens', () => {
  const cases = [
    { rotation: 'rotate-and-revoke', again: 400, afterGrace: 400, isNew: true },
    { rotation: 'grace', again: 200, afterGrace: 400, isNew: true },
    { rotation: 'none', again: 200, afterGrace: 200, isNew: false },
  ] as const;
  for (const { rotation, again, afterGrace, isNew } of cases) {
    it(`with ${rotation}: the old one answers ${again} at once and ${afterGrace} later`, async () => {
      const test = await createTestMock({ refreshTokenRotation: rotation });
      const { clientId, clientSecret, username, password } = test.mock.credentials;
      const client = { client_id: clientId, client_secret: clientSecret };
      const token = (fields: Readonly<Record<string, string>>): Promise<Answer> =>
        test.client('POST', '/oauth/token', form({ ...client, ...fields }));
      const old = stringMember(await token({ grant_type: 'password', username, password }), 'refresh_token');
      const refreshed = await token({ grant_type: 'refresh_token', refresh_token: old });
      expect(refreshed.status).to.equal(200);
      expect(stringMember(refreshed, 'refresh_token') !== old).to.equal(isNew);
      expect((await token({ grant_type: 'refresh_token', refresh_token: old })).status).to.equal(again);
      await test.world.advance('2m');
      expect((await token({ grant_type: 'refresh_token', refresh_token: old })).status).to.equal(afterGrace);
      await test.close();
    });
  }

  it('let no unknown client name a redirect URI that is no web address, even when clients are open', async () => {
    const test = await createTestMock({ openClients: true });
    for (const uri of ['javascript:alert(1)', 'http://x.example/\r\nSet-Cookie: a=b', 'nonsense', '']) {
      const query = new URLSearchParams({ response_type: 'code', client_id: 'any', redirect_uri: uri });
      expect((await test.client('GET', `/oauth/authorize?${query.toString()}`)).status, uri).to.equal(400);
    }
    await test.close();
  });

  it('work for any client when clients are open', async () => {
    const test = await createTestMock({ openClients: true });
    const { username, password } = test.mock.credentials;
    const anybody = { client_id: 'rclone', client_secret: 'anything' };
    const answer = await test.client(
      'POST',
      '/oauth/token',
      form({ grant_type: 'password', username, password, ...anybody }),
    );
    expect(answer.status).to.equal(200);
    await test.close();
  });
});
