import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { createTestMock, member, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

const SAML = 'urn:ietf:params:oauth:grant-type:saml2-bearer';
const OWNER = 'owner@cloud-elements.example';

function assertionOf(nameId: string): string {
  const subject = `<saml:Subject><saml:NameID Format="email">${nameId}</saml:NameID></saml:Subject>`;
  const xml = `<samlp:Response xmlns:samlp="p" xmlns:saml="a"><saml:Assertion>${subject}</saml:Assertion></samlp:Response>`;
  return Buffer.from(xml).toString('base64');
}

describe('grants of OAuth2', () => {
  let test: TestMock;
  let client: { client_id: string; client_secret: string };
  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
    const { clientId, clientSecret } = test.mock.credentials;
    client = { client_id: clientId, client_secret: clientSecret };
  };
  const token = (fields: Readonly<Record<string, string>>): Promise<Answer> =>
    test.client('POST', '/oauth/token', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...client, ...fields }).toString(),
    });
  afterEach(() => test.close());

  it('takes a SAML assertion that names a user', async () => {
    await start();
    const answer = await token({ grant_type: SAML, assertion: assertionOf(OWNER.toUpperCase()) });
    const headers = { Authorization: `Bearer ${stringMember(answer, 'access_token')}` };
    expect((await test.api('GET', '/Users', { headers })).body).to.include({ Email: OWNER });
  });

  for (const [what, assertion] of [
    ['names nobody who is known', assertionOf('nobody@x.example')],
    ['has no NameID', Buffer.from('<a><b/></a>').toString('base64')],
    ['is no XML', Buffer.from('hello').toString('base64')],
  ] as const) {
    it(`answers invalid_grant to an assertion that ${what}`, async () => {
      await start();
      const answer = await token({ grant_type: SAML, assertion });
      expect([answer.status, member(answer, 'error')]).to.deep.equal([400, 'invalid_grant']);
    });
  }

  it('says to a password with two-factor sign-in what it says to a wrong one (quirk Q25)', async () => {
    const { username, password } = { username: 'employee@cloud-elements.example', password: 'employee-password' };
    await start({ twoFactorUsernames: [username.toUpperCase()] });
    const refused = await token({ grant_type: 'password', username, password });
    const wrong = await token({ grant_type: 'password', username, password: 'wrong' });
    expect(refused.status).to.equal(400);
    expect(refused.body).to.deep.equal(wrong.body);
    expect(member(refused, 'error_description')).to.equal('invalid username or password');
  });

  it('lets one of two concurrent refreshes win and tells the other invalid_grant (quirk Q18)', async () => {
    await start();
    const first = await token({ grant_type: 'password', username: OWNER, password: 'owner-password' });
    const refresh = { grant_type: 'refresh_token', refresh_token: stringMember(first, 'refresh_token') };
    const answers = await Promise.all([token(refresh), token(refresh)]);
    expect(answers.map((answer) => answer.status).sort()).to.deep.equal([200, 400]);
    expect(answers.map((answer) => member(answer, 'error'))).to.include('invalid_grant');
  });

  it('lets both concurrent refreshes win while there is a grace period', async () => {
    await start({ refreshTokenRotation: 'grace' });
    const first = await token({ grant_type: 'password', username: OWNER, password: 'owner-password' });
    const refresh = { grant_type: 'refresh_token', refresh_token: stringMember(first, 'refresh_token') };
    const answers = await Promise.all([token(refresh), token(refresh)]);
    expect(answers.map((answer) => answer.status)).to.deep.equal([200, 200]);
  });

  it('names sharefile.com as apicp like older accounts when so set (quirk Q19)', async () => {
    await start({ apiControlPlane: 'sharefile.com' });
    const answer = await token({ grant_type: 'password', username: OWNER, password: 'owner-password' });
    expect(answer.body).to.include({ apicp: 'sharefile.com', appcp: 'sharefile.com' });
    const headers = {
      Authorization: `Bearer ${stringMember(answer, 'access_token')}`,
      Host: 'cloud-elements.sharefile.com',
    };
    expect((await test.api('GET', '/Items', { headers })).status).to.equal(200);
  });
});
