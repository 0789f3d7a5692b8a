import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { verify } from '../../../harness/cli/verify/verify.ts';
import type { VerifyFlags } from '../../../harness/cli/verify/verify.ts';
import { startLab } from '../../../harness/index.ts';
import type { Lab, LabOptions } from '../../../harness/index.ts';
import { referenceStages } from '../../../reference-connector/index.ts';
import { runCommand } from './command-line.ts';
import { accessTo, keepingTerminal, timeOf } from './outside.ts';
import { temporaryFolder } from './temporary-folder.ts';

const UNSIGNED = `name: wrongly-signed
description: A file is uploaded, and the notification of it is signed with another key.
replays:
  - { id: webhook, document: fixtures/documented/webhook-curl.txt, mode: webhook }
steps:
  - upload: { path: /top/a.txt }
  - advance: 1m
expect:
  checks: { signature-is-valid: fail }
`;

interface ExternalRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  readonly lab: Lab;
}

/** Runs `verify --target` against a lab's connector, whose virtual time goes by as the harness waits. */
async function verifyLab(options: LabOptions, flags: Partial<VerifyFlags> = {}): Promise<ExternalRun> {
  await using lab = await startLab({ ...options, instance: 'none' });
  await using folder = await temporaryFolder();
  const terminal = keepingTerminal();
  const all: VerifyFlags = { reporter: ['text'], out: folder.path, ...accessTo(lab), ...flags };
  const exitCode = await verify(all, terminal, timeOf(lab));
  return { exitCode, ...terminal.text, lab };
}

describe('sharefile-lab verify --target', () => {
  it('judges an implementation that runs elsewhere, and says what it waits for', async () => {
    const { exitCode, out, err } = await verifyLab({ seed: 3 });
    expect(exitCode, out).to.equal(0);
    expect(out)
      .to.contain('(external)')
      .and.to.match(/pass {2}polling-keeps-its-interval/);
    expect(err).to.match(/waiting for time in the scenario, so that polls come due: 00:\d\d:\d\d at most\n/);
  });

  it('polls at another interval when asked, and lets time in the scenario shrink with it', async () => {
    const { exitCode, out, lab } = await verifyLab({ seed: 4 }, { interval: 1 });
    expect(exitCode, out).to.equal(0);
    expect(lab.now()).to.be.lessThan(Date.parse('2026-03-02T09:20:00Z'));
  });

  it('finds what is wrong there', async () => {
    const broken = { sign: (body: Buffer, key: string): string => referenceStages.sign(body, `${key} `) };
    const { exitCode, out } = await verifyLab({ connectorStages: broken });
    expect(out).to.match(/fail {2}signature-is-valid/);
    expect(exitCode).to.equal(1);
  });

  it('keeps a run that is replayed to the same verdict, also where its scenario expects a failure', async () => {
    await using folder = await temporaryFolder();
    const [scenario, bundle] = [join(folder.path, 'unsigned.yaml'), join(folder.path, 'run.ocrepro')];
    await writeFile(scenario, UNSIGNED);
    const broken = { sign: (body: Buffer, key: string): string => referenceStages.sign(body, `${key} `) };
    const { exitCode, err } = await verifyLab({ connectorStages: broken }, { scenario, bundle });
    expect(exitCode, err).to.equal(0);
    const replayed = await runCommand(['replay', bundle]);
    expect(replayed.out).to.match(
      /^Nothing was sent: .*\nverdict {2}pass, as recorded\nrun log {2}sha256:[0-9a-f]{64}, as recorded\n$/,
    );
    expect(replayed.exitCode).to.equal(0);
  });

  it('keeps a run that fails with its reason', async () => {
    await using folder = await temporaryFolder();
    const bundle = join(folder.path, 'run.ocrepro');
    const broken = { sign: (body: Buffer, key: string): string => referenceStages.sign(body, `${key} `) };
    await verifyLab({ connectorStages: broken }, { bundle });
    const replayed = await runCommand(['replay', bundle]);
    expect(replayed.out).to.match(/\nverdict {2}fail \(.*signature-is-valid.*\), as recorded\n {9}\S+/);
    expect(replayed.exitCode).to.equal(1);
  });

  it('ends with a message when the secrets are wrong', async () => {
    let message = '';
    await verifyLab({}, { userSecret: 'd3Jvbmc=' }).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('Check the user and organization secrets').and.not.to.contain('d3Jvbmc=');
  });
});
