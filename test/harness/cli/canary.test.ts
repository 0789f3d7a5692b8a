import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import { projectRoot } from '../../fixtures/read-fixture.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Every member of a create request that holds a secret, with a canary of its own in each. */
const SECRETS: Readonly<Record<string, unknown>> = {
  'event.notification.signature.key': 'canary-signature-key',
  'event.notification.basic.username': 'someone',
  'event.notification.basic.password': 'canary-basic-password',
  'event.notification.callback.headers': { 'X-Api-Key': 'canary-callback-header' },
  'oauth.user.token': 'canary-user-token',
  'oauth.user.refresh_token': 'canary-refresh-token',
};

const CANARY = /canary-[a-z-]+/g;

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
    const reporters = ['text', 'json', 'junit', 'ctrf', 'sarif', 'github', 'html'].join(',');
    const out = join(folder.path, 'out');
    const summary = join(folder.path, 'out-summary.md');
    const flags = ['--webhook-request', file, '--reporter', reporters, '--out', out];
    const { out: printed, err } = await runCommand(['verify', ...flags], { GITHUB_STEP_SUMMARY: summary });
    const observation: unknown = JSON.parse(await readFile(join(out, 'observation.json'), 'utf8'));
    if (!isValid('harness/observation', observation)) throw new Error('not an observation');
    expect(observation.callbacks.length, 'the run went its way').to.be.greaterThan(5);

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

  it('would be found where it is not redacted', () => {
    expect(traces(`x ${Buffer.from('me:canary-one and more').toString('base64')} "canary-two"`)).to.deep.equal([
      'canary-two',
      'canary-one',
    ]);
  });
});
