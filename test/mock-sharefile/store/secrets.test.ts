import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

const NEW_PASSWORD = 'a-password-of-one-s-own';

/** All files below a folder, by their paths in it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Uses every kind of secret that there is, and gives them all. */
async function useSecrets(test: TestMock): Promise<readonly string[]> {
  const { username, password, clientId, clientSecret, redirectUri } = test.mock.credentials;
  const client = { client_id: clientId, client_secret: clientSecret };
  const ask = (form: Record<string, string>) =>
    test.client('POST', '/oauth/token', { body: new URLSearchParams({ ...form, ...client }).toString() });
  const first = await ask({ grant_type: 'password', username, password });
  const refreshToken = stringMember(first, 'refresh_token');
  const second = await ask({ grant_type: 'refresh_token', refresh_token: refreshToken });
  const page = `/oauth/authorize?${new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: redirectUri }).toString()}`;
  const form = new URLSearchParams({ username, password, action: 'allow' }).toString();
  const allowed = await test.client('POST', page, { body: form });
  const code = new URL(String(allowed.headers['location'])).searchParams.get('code') ?? '';
  expect(code).to.have.length.greaterThan(20);
  const headers = { Authorization: `Bearer ${stringMember(second, 'access_token')}` };
  const client2 = { Email: 'new@client.example', FirstName: 'N', LastName: 'C', Company: 'E', Password: NEW_PASSWORD };
  expect((await test.client('POST', '/sf/v3/Users', { headers, body: client2 })).status).to.equal(200);
  const tokens = [first, second].flatMap((answer) => [
    stringMember(answer, 'access_token'),
    stringMember(answer, 'refresh_token'),
  ]);
  return [password, NEW_PASSWORD, clientSecret, code, ...tokens];
}

describe('the data folder of a mock', () => {
  let parent = '';
  let dataDir = '';
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
    dataDir = path.join(parent, 'made when needed');
  });
  afterEach(() => {
    rmSync(parent, { recursive: true, force: true });
  });

  it('has no password, code or token in any byte of it, and still takes them after a restart', async () => {
    const first = await createTestMock({}, 1, { dataDir });
    const secrets = await useSecrets(first);
    const whileOpen = filesIn(dataDir).map((file) => readFileSync(file));
    await first.close();
    const afterwards = filesIn(dataDir).map((file) => readFileSync(file));
    expect(afterwards.length).to.be.greaterThan(1);
    for (const bytes of [...whileOpen, ...afterwards]) {
      for (const secret of secrets) expect(bytes.includes(secret), secret).to.equal(false);
      // Half of a token opens nothing, but says which two belong together.
      for (const secret of secrets) expect(bytes.includes(secret.slice(0, 24)), secret).to.equal(false);
    }
    const second = await createTestMock({}, 1, { dataDir });
    const { username, password } = second.mock.credentials;
    for (const [name, text] of [
      [username, password],
      ['new@client.example', NEW_PASSWORD],
    ] as const) {
      const token = await second.signIn(name, text);
      const answer = await second.client('GET', '/sf/v3/Users', { headers: { Authorization: `Bearer ${token}` } });
      expect(stringMember(answer, 'Email')).to.equal(name);
    }
    const headers = { Authorization: `Bearer ${secrets[6] ?? ''}` };
    expect((await second.client('GET', '/sf/v3/Users', { headers })).status).to.equal(200);
    const wrong = await second.signIn(username, `${password}x`).catch(() => 'refused');
    expect(wrong).to.equal('refused');
    await second.close();
  });

  it('is nobody else’s: the folders are open to their owner alone, and so are the files', async () => {
    const test = await createTestMock({}, 1, { dataDir });
    await test.upload('home', 'a.txt', 'a');
    for (const folder of [dataDir, path.join(dataDir, 'contents')]) expect(modeOf(folder), folder).to.equal(0o700);
    for (const file of filesIn(dataDir)) expect(modeOf(file), file).to.equal(0o600);
    await test.close();
    for (const file of filesIn(dataDir)) expect(modeOf(file), file).to.equal(0o600);
  });
});

function modeOf(file: string): number {
  return statSync(file).mode & 0o777;
}
