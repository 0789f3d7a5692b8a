import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { isRecord } from '../is-record.ts';
import { unzip } from '../transfers/unzip.ts';

const MAIN = fileURLToPath(new URL('../../../bundle/main.js', import.meta.url));
const CLIENT = { client_id: 'sharefile-lab-client', client_secret: 'sharefile-lab-client-secret' };
const OWNER = 'owner@cloud-elements.example';

async function jsonOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await response.json();
  return isRecord(value) ? value : {};
}

// Packages that load with their first use are reached by another way in a bundle than in separate modules.
describe('the mock as it is shipped, in one bundle', () => {
  let process_: ChildProcess;
  let url: string;
  let headers: { Authorization: string };

  const token = (fields: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> =>
    fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams({ ...CLIENT, ...fields }) }).then(jsonOf);
  const api = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/sf/v3${path}`, { ...init, headers });

  before(async () => {
    const ports = ['--sharefile-port', '0', '--connector-port', '0', '--sink-port', '0'];
    process_ = spawn(process.execPath, [MAIN, 'serve', ...ports], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    process_.stdout?.on('data', (part: Buffer) => (out += part.toString()));
    let found: RegExpExecArray | null = null;
    while (!(found = /API +(http:\/\/127\.0\.0\.1:\d+)\/sf/.exec(out))) {
      await Promise.race([once(process_.stdout ?? process_, 'data'), once(process_, 'exit')]);
      if (process_.exitCode !== null) throw new Error(`It ended: ${out}`);
    }
    url = found[1] ?? '';
    const answer = await token({ grant_type: 'password', username: OWNER, password: 'owner-password' });
    headers = { Authorization: `Bearer ${String(answer['access_token'])}` };
  });
  after(async () => {
    const ended = once(process_, 'exit');
    process_.kill('SIGINT');
    await ended;
  });

  it('reads forms, and writes and reads archives', async () => {
    const specification = await api('/Items(home)/Upload?method=standard&fileName=form.txt&overwrite=true', {
      method: 'POST',
    }).then(jsonOf);
    const form = new FormData();
    form.set('Filedata', new Blob(['from a form']), 'form.txt');
    const uploaded = await fetch(`${String(specification['ChunkUri'])}&fmt=json`, { method: 'POST', body: form });
    expect(await jsonOf(uploaded)).to.include({ error: false });
    const archive = Buffer.from(await (await api('/Items(home)/Download')).arrayBuffer());
    expect(unzip(archive)).to.include({ 'Personal Folders/form.txt': 'from a form' });
    const query = 'raw=true&fileName=all.zip&unzip=true';
    const unpacking = await api(`/Items(home)/Upload?${query}`, { method: 'POST' }).then(jsonOf);
    const unpacked = await fetch(`${String(unpacking['ChunkUri'])}&fmt=json`, { method: 'POST', body: archive });
    expect(await jsonOf(unpacked)).to.include({ error: false });
    expect((await api('/Items(home)/ByPath?path=/Personal%20Folders/form.txt')).status).to.equal(200);
  });

  it('reads SAML assertions', async () => {
    const assertion = Buffer.from(`<a><NameID>${OWNER}</NameID></a>`).toString('base64');
    const answer = await token({ grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer', assertion });
    expect(answer).to.include({ token_type: 'bearer' });
  });

  it('writes $metadata', async () => {
    const text = await (await api('/$metadata')).text();
    expect(text).to.include('<EntityType Name="Item"');
  });

  it('knows New York time', async () => {
    const body = JSON.stringify({ ClientModifiedDate: '2026-07-01T08:00:00Z' });
    const item = await api('/Items(home)/ByPath?path=/form.txt').then(jsonOf);
    const patched = await api(`/Items(${String(item['Id'])})`, { method: 'PATCH', body }).then(jsonOf);
    expect(patched['ClientModifiedDate']).to.equal('2026-07-01T12:00:00Z');
  });
});
