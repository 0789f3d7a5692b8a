import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ReproBundle } from '../../../../schemas/index.ts';
import { readBundle } from '../../../../harness/bundle/bundle-file.ts';
import { verify } from '../../../../harness/cli/verify/verify.ts';
import { startLab } from '../../../../harness/index.ts';
import { referenceStages } from '../../../../reference-connector/index.ts';
import { runCommand } from '../command-line.ts';
import { accessTo, keepingTerminal, timeOf } from '../outside.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CANARY = 'canary-31f6e0a2';
const CONFIGURATION = `
        event.notification.signature.key: ${CANARY}-key
        event.notification.basic.username: somebody
        event.notification.basic.password: ${CANARY}-password
        event.notification.callback.headers: "X-Callback-Pass:${CANARY}-header"`;
const SCENARIO = `name: kept-from-elsewhere
description: Two files are uploaded, one with a name that is not ASCII.
replays:
  - id: webhook
    document: fixtures/documented/webhook-curl.txt
    mode: webhook
    overrides:
      configuration:${CONFIGURATION}
steps:
  - advance: 1s
  - upload: { path: /top/a.txt }
  - upload: { path: /top/文件.txt }
  - advance: 1m
`;

describe('the bundle of a run against a service that runs elsewhere', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  let bundle: ReproBundle;

  before(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'elsewhere.ocrepro');
    const scenario = join(folder.path, 'scenario.yaml');
    await writeFile(scenario, SCENARIO);
    const sign = (body: Buffer, key: string): string => referenceStages.sign(body, `${key} `);
    const connectorSettings = { userSecret: `${CANARY}-user`, organizationSecret: `${CANARY}-organization` };
    await using lab = await startLab({ seed: 2, instance: 'none', connectorSettings, connectorStages: { sign } });
    const flags = { reporter: ['text'], out: join(folder.path, 'out'), scenario, bundle: path } as const;
    const exitCode = await verify({ ...flags, ...accessTo(lab) }, keepingTerminal(), timeOf(lab));
    expect(exitCode).to.equal(1);
    bundle = await readBundle(path);
  });
  after(() => folder[Symbol.asyncDispose]());

  it('has the bytes of the callbacks and of all that the harness asked, in the order of their sending', () => {
    const asked = bundle.wire.filter(({ from }) => from === 'harness').map(({ method, url }) => `${method} ${url}`);
    expect(asked.some((line) => /^POST .*\/elements\/api-v2\/instances$/.test(line))).to.equal(true);
    expect(asked.some((line) => /^POST .*\/oauth\/token$/.test(line))).to.equal(true);
    const callbacks = bundle.wire.filter(({ from }) => from === 'connector');
    expect(callbacks).to.have.length(2);
    const bytes = callbacks.map(({ requestBody }) => requestBody?.data);
    const kept = bundle.observation?.callbacks.map((one) => Buffer.from(one.bodyBase64, 'base64').toString('utf8'));
    expect(bytes).to.deep.equal(kept);
    expect(callbacks[0]).to.include({ method: 'POST', status: 200 });
    expect(bundle.wire.map(({ sequence }) => sequence)).to.deep.equal(bundle.wire.map((_, at) => at + 1));
  });

  it('says what only the service saw', () => {
    expect(bundle.notes?.join(' ')).to.contain('What the service asked of ShareFile').and.contain('not in it');
  });

  it('has no secret, neither of the account nor of the request, plain or in base64', () => {
    const text = JSON.stringify(bundle);
    const decoded = text.replace(/[A-Za-z0-9+/]{16,}={0,2}/g, (word) => Buffer.from(word, 'base64').toString('latin1'));
    expect(text).not.to.contain(CANARY).and.not.to.contain('owner-password');
    expect(decoded).not.to.contain(CANARY);
    expect(text).to.contain('x-callback-pass');
  });

  it('is judged again, with the verdict and the reason', async () => {
    const { exitCode, out } = await runCommand(['replay', path]);
    expect(exitCode).to.equal(1);
    expect(out).to.match(/^Nothing was sent: the run was made in real time/);
    expect(out).to.match(/verdict {2}fail \(signature-is-valid.*\), as recorded/);
  });

  it('is told, with what is missing', async () => {
    const { out } = await runCommand(['explain', path]);
    expect(out).to.contain('against a service that runs elsewhere').and.contain('only the service saw them');
    expect(out).to.match(/callback 2 to webhook .*: CREATED \/top\/文件\.txt/);
    expect(out).to.contain('FAILED signature-is-valid');
  });

  it('is made a scenario that runs here', async () => {
    const again = join(folder.path, 'new folder', 'again.yaml');
    const imported = await runCommand(['import', path, '--out', again]);
    expect([imported.exitCode, imported.err]).to.deep.equal([0, '']);
    expect((await runCommand(['run', again])).exitCode).to.equal(0);
  });

  for (const [flag, value] of [
    ['--to-mocha', 'a.test.mjs'],
    ['--subject', 'mine.mjs'],
  ] as const) {
    it(`cannot be made again, so ${flag} says what to do instead`, async () => {
      const { exitCode, err } = await runCommand(['replay', path, flag, value]);
      expect(exitCode).to.equal(2);
      expect(err).to.contain('was made in real time').and.contain(`sharefile-lab import ${path} --out again.yaml`);
    });
  }
});
