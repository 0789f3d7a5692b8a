import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { startConnector } from '../../../reference-connector/index.ts';
import { createConnectedWorld, pollingBody } from '../connected-world.ts';

/** All bytes of all files of a folder, as text in which ASCII can be looked for. */
function bytesOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'latin1'))
    .join('\n');
}

describe('secrets in the data folder', () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
  const dataDir = path.join(parent, 'data');
  after(() => {
    rmSync(parent, { recursive: true, force: true });
  });

  it('are readable by the owner only, and gone when what they belong to is gone', async () => {
    const { world, transport, shareFile } = createConnectedWorld();
    const settings = { userSecret: 'given-user-secret', organizationSecret: 'given-organization-secret' };
    const connector = await startConnector({ ...world, transport, dataDir, settings });
    const authorization = 'User given-user-secret, Organization given-organization-secret';
    const call = async (method: string, route: string, body?: object): Promise<unknown> => {
      const headers = { authorization, 'content-type': 'application/json' };
      const answer = await fetch(connector.url + route, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      return answer.json().catch(() => undefined);
    };
    const secrets = {
      'oauth.api.secret': 'a-client-secret',
      'event.notification.signature.key': 'a-signature-key',
      'event.notification.basic.username': 'u',
      'event.notification.basic.password': 'a-basic-password',
    };
    const made = (await call('POST', '/instances', pollingBody(secrets))) as { id: number; token: string };
    const staying = (await call('POST', '/instances', pollingBody())) as { id: number; token: string };
    const firstRefreshToken = shareFile.refreshToken;
    const used = [made.token, ...Object.values(secrets).filter((value) => value.length > 1)];
    for (const secret of used) expect(bytesOf(dataDir), `used again: ${secret}`).to.contain(secret);
    for (const name of readdirSync(dataDir)) expect(statSync(path.join(dataDir, name)).mode & 0o777).to.equal(0o600);
    expect(statSync(dataDir).mode & 0o777).to.equal(0o700);

    await call('DELETE', `/instances/${String(made.id)}`);
    shareFile.accessToken = 'ended';
    await world.advance('15m');
    expect(shareFile.refreshToken).not.to.equal(firstRefreshToken);
    await connector.close();
    const bytes = bytesOf(dataDir);
    for (const gone of [...used, firstRefreshToken]) expect(bytes, `gone: ${gone}`).not.to.contain(gone);
    for (const never of ['good-code', ...Object.values(settings)])
      expect(bytes, `never: ${never}`).not.to.contain(never);
    for (const kept of [staying.token, shareFile.refreshToken]) expect(bytes, `kept: ${kept}`).to.contain(kept);
  });

  it('stay readable by the owner only in a folder that others may enter', async () => {
    const { world, transport } = createConnectedWorld();
    const connector = await startConnector({ ...world, transport, dataDir: parent });
    expect(statSync(path.join(parent, 'reference-connector.db')).mode & 0o777).to.equal(0o600);
    await connector.close();
  });
});
