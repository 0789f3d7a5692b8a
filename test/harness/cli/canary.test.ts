import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import { projectRoot } from '../../fixtures/read-fixture.ts';
import { startReceiver } from '../receiver/start-receiver.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Every member of a create request that holds a secret, with a canary of its own in each. */
const SECRETS: Readonly<Record<string, unknown>> = {
  'event.notification.signature.key': 'canary-signature-key',
  'event.notification.basic.username': 'someone',
  'event.notification.basic.password': 'canary-basic-password',
  'event.notification.callback.headers': JSON.stringify({
    'X-Api-Key': 'canary-callback-header',
    'X-Pass': 'canary-plain-header',
    Authorization: 'Bearer canary-callback-authorization',
  }),
  'oauth.user.token': 'canary-user-token',
  'oauth.user.refresh_token': 'canary-refresh-token',
};

/** The same headers in their other form. */
const LINES = {
  'event.notification.callback.headers':
    'X-Pass=canary-line; X-Other: canary-other\nAuthorization: Bearer canary-bearer',
};

/** The same of the settings of both services. */
const SETTINGS = {
  connector: {
    userSecret: 'canary-user-secret',
    organizationSecret: 'canary-organization-secret',
    shareFileSignatureKeys: { 'sharefile-lab-client': ['canary-webhook-key'] },
  },
  sharefile: {
    ownerPassword: 'canary-owner-password',
    employeePassword: 'canary-employee-password',
    clients: [
      { clientId: 'canary', clientSecret: 'canary-client-secret', redirectUris: ['http://127.0.0.1/callback'] },
    ],
  },
};

const REPORTERS = ['text', 'json', 'junit', 'ctrf', 'sarif', 'github', 'html'];
const CANARY = /canary-[a-z-]+/g;

/** All files below a folder, as text; bundles unpacked. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(path);
      return (path.endsWith('.ocrepro') ? gunzipSync(bytes) : bytes).toString('utf8');
    }),
  );
}

/** The canaries themselves, and as they look inside base64 wherever they begin. */
function traces(text: string): readonly string[] {
  const encoded = [...text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map(([part]) =>
    Buffer.from(part, 'base64').toString('latin1'),
  );
  return [text, ...encoded].flatMap((one) => [...one.matchAll(CANARY)].map(([canary]) => canary));
}

describe('a secret in every secret field of a run', function () {
  this.timeout(60_000);

  it('is found in no report, document, log or line that is printed', async () => {
    await using folder = await temporaryFolder();
    const template = await readFile(join(projectRoot, 'fixtures/documented/webhook-template.json'), 'utf8');
    const request = JSON.parse(template) as { configuration: Record<string, unknown> };
    Object.assign(request.configuration, SECRETS);
    const file = join(folder.path, 'mine.json');
    await writeFile(file, JSON.stringify(request));
    const out = join(folder.path, 'out');
    const summary = join(folder.path, 'out-summary.md');
    const flags = ['--webhook-request', file, '--reporter', REPORTERS.join(','), '--out', out];
    const { out: printed, err } = await runCommand(['verify', ...flags], { GITHUB_STEP_SUMMARY: summary });
    const observation: unknown = JSON.parse(await readFile(join(out, 'observation.json'), 'utf8'));
    if (!isValid('harness/observation', observation)) throw new Error('not an observation');
    expect(observation.replays.map(({ response }) => response.status)).to.deep.equal([200, 200, 200]);
    const sent = observation.callbacks.find(({ replay }) => replay === 'webhook')?.headers;
    expect(sent).to.include({ 'x-pass': '<redacted>', authorization: 'Bearer <redacted>' });

    const files = await readdir(out);
    expect(files).to.include.members([
      'observation.json',
      'report.json',
      'report.html',
      'results.json',
      'results.sarif',
    ]);
    const texts = await Promise.all(
      [...files.map((name) => join(out, name)), summary].map((path) => readFile(path, 'utf8')),
    );
    const found = [printed, err, ...texts].flatMap(traces);
    expect([...new Set(found)]).to.deep.equal([]);
  });

  it('of both services is found in no report or bundle of a scenario that fails, nor in what is made of the bundle', async () => {
    await using folder = await temporaryFolder();
    const [out, scenario] = [join(folder.path, 'out'), join(folder.path, 'scenario.json')];
    const replay = { id: 'webhook', document: 'fixtures/documented/webhook-curl.txt', mode: 'webhook' };
    const file = {
      ...{ name: 'secretive', description: 'Fails with secrets everywhere.', settings: SETTINGS },
      replays: [{ ...replay, overrides: { configuration: { ...SECRETS, ...LINES } } }],
      steps: [
        { advance: '1s' },
        { upload: { path: '/top/a.txt' } },
        { request: { method: 'PATCH', path: '/instances/{instanceId}', body: { configuration: SECRETS } } },
        { advance: '20m' },
      ],
      expect: { none: true },
    };
    await writeFile(scenario, JSON.stringify(file));
    const said = [];
    const env = { GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md') };
    said.push(await runCommand(['run', scenario, '--reporter', REPORTERS.join(','), '--out', out], env));
    expect(said[0]?.exitCode, said[0]?.out.slice(0, 2000)).to.equal(1);
    const bundle = join(out, 'secretive', 'run.ocrepro');
    said.push(await runCommand(['explain', bundle]));
    expect(said.at(-1)?.out).to.contain('CREATED /top/a.txt');
    said.push(await runCommand(['replay', bundle]), await runCommand(['import', bundle]));
    said.push(await runCommand(['replay', bundle, '--to-mocha', join(out, 'a.test.mjs')]));
    expect(said.slice(2).map(({ exitCode }) => exitCode)).to.deep.equal([1, 0, 0]);
    const texts = [...(await filesBelow(out)), await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')];
    expect(texts.length).to.be.at.least(10);
    const found = [...texts, ...said.flatMap((one) => [one.out, one.err])].flatMap(traces);
    expect([...new Set(found)]).to.deep.equal([]);
  });

  it('of a receiver is found in no report of its certification', async () => {
    await using folder = await temporaryFolder();
    await using receiver = await startReceiver(() => 200);
    const flags = ['--signature-key', 'canary-receiver-key', '--reporter', REPORTERS.join(','), '--out', folder.path];
    const { exitCode, out, err } = await runCommand(['receiver', receiver.url, ...flags]);
    expect(exitCode).to.equal(1);
    expect([out, err, ...(await filesBelow(folder.path))].flatMap(traces)).to.deep.equal([]);
  });

  it('of the command line, the environment or the configuration file is in no message about them', async () => {
    await using folder = await temporaryFolder();
    const config = join(folder.path, 'sharefile-lab.config.json');
    await writeFile(
      config,
      JSON.stringify({ verify: { userSecret: ['canary-listed'], organisationSecret: 'canary-b' } }),
    );
    const secrets = ['--user-secret', 'canary-user', '--organization-secret', 'canary-organization'];
    const access = [...secrets, '--sharefile-password', 'canary-password', '--client-secret', 'canary-client'];
    const said = [
      await runCommand(['verify', '--config', config, ...access]),
      await runCommand(['verify', '--target', 'http://127.0.0.1:1/elements/api-v2', ...access]),
      await runCommand(['verify', '--target', 'nonsense', '--sharefile-url', 'http://127.0.0.1:1', ...access]),
      await runCommand([
        'verify',
        '--target',
        'http://127.0.0.1:1',
        '--sharefile-url',
        'http://127.0.0.1:1',
        ...access,
      ]),
      await runCommand(['verify', '--seed', 'x'], { SHAREFILE_LAB_USER_SECRET: 'canary-environment' }),
    ];
    expect(said.map(({ exitCode }) => exitCode)).to.deep.equal([2, 2, 2, 3, 2]);
    expect(said.flatMap(({ out, err }) => traces(out + err))).to.deep.equal([]);
  });

  it('would be found where it is not redacted', () => {
    expect(traces(`x ${Buffer.from('me:canary-one and more').toString('base64')} "canary-two"`)).to.deep.equal([
      'canary-two',
      'canary-one',
    ]);
  });
});
