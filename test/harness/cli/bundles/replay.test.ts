import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { readBundle, writeBundle } from '../../../../harness/bundle/bundle-file.ts';
import { runCommand } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const FORGETFUL = fileURLToPath(new URL('../histories/forgetful-subject.js', import.meta.url));
const ELEVEN = `name: eleven-files
description: Eleven files are uploaded between two polls.
replays:
  - { id: polling, document: fixtures/documented/polling-curl.txt, mode: polling }
steps:
  - advance: 1m
  - uploadMany: { folder: /top, count: 11, prefix: a- }
  - advance: 30m
`;

describe('a run that is kept', function () {
  this.timeout(120_000);

  it('is replayed to the same verdict and run log, told, and imported', async () => {
    await using folder = await temporaryFolder();
    const [scenario, bundle] = [join(folder.path, 'eleven.yaml'), join(folder.path, 'eleven.ocrepro')];
    await writeFile(scenario, ELEVEN);
    const kept = await runCommand(['run', scenario, '--bundle', bundle]);
    expect([kept.exitCode, kept.err]).to.deep.equal([0, `Kept: ${bundle} (sharefile-lab explain ${bundle})\n`]);

    const replayed = await runCommand(['replay', bundle]);
    expect(replayed.exitCode).to.equal(0);
    expect(replayed.out).to.match(/^verdict {2}pass, as recorded\nrun log {2}sha256:[0-9a-f]{64}, as recorded\n$/);

    const told = await runCommand(['explain', bundle]);
    expect(told.out).to.contain('+00:15:00  the connector asks ShareFile Items(top)/Children');
    expect(told.out).to.match(/callback 1 to polling .*: CREATED \/top\/a-01, /);
    expect(told.out).to.contain('11 owed, 11 came, 11 as owed: 0 off.');

    const imported = await runCommand(['import', bundle]);
    expect(imported.out).to.contain('name: eleven-files');
  });

  it('is kept by itself when it fails, beside its documents, and is replayed with its subject', async () => {
    await using folder = await temporaryFolder();
    const scenario = join(folder.path, 'eleven.yaml');
    await writeFile(scenario, ELEVEN);
    const failed = await runCommand(['run', scenario, '--out', folder.path, '--subject', FORGETFUL]);
    const bundle = join(folder.path, 'eleven-files', 'run.ocrepro');
    expect([failed.exitCode, failed.err.startsWith(`Kept: ${bundle}`)]).to.deep.equal([1, true]);

    const without = await runCommand(['replay', bundle]);
    expect(without.exitCode).to.equal(2);
    expect(without.err).to.contain('against the module forgetful-subject.js').and.contain('--subject');
    const replayed = await runCommand(['replay', bundle, '--subject', FORGETFUL]);
    expect(replayed.exitCode).to.equal(1);
    expect(replayed.out.match(/, as recorded/g)).to.have.length(2);
  });

  it('that comes out otherwise than recorded is a defect of the program itself', async () => {
    await using folder = await temporaryFolder();
    const [scenario, path] = [join(folder.path, 'eleven.yaml'), join(folder.path, 'eleven.ocrepro')];
    await writeFile(scenario, ELEVEN);
    await runCommand(['run', scenario, '--bundle', path]);
    const bundle = await readBundle(path);
    await writeBundle(path, { ...bundle, runLogHash: `sha256:${'0'.repeat(64)}` });
    const { exitCode, out } = await runCommand(['replay', path]);
    expect(exitCode).to.equal(4);
    expect(out).to.contain(`; recorded was sha256:${'0'.repeat(64)}`);
  });

  it('is no test when it passed', async () => {
    await using folder = await temporaryFolder();
    const [scenario, bundle] = [join(folder.path, 'eleven.yaml'), join(folder.path, 'eleven.ocrepro')];
    await writeFile(scenario, ELEVEN);
    await runCommand(['run', scenario, '--bundle', bundle]);
    const test = join(folder.path, 'a.test.mjs');
    const { exitCode, err } = await runCommand(['replay', bundle, '--to-mocha', test]);
    expect([exitCode, err.includes('has no failed check')]).to.deep.equal([2, true]);
  });

  for (const [what, args, code, says] of [
    ['replay of nothing', ['replay', '/nowhere.ocrepro'], 2, /cannot be read/],
    ['explain of a scenario', ['explain', 'fixtures/scenarios/documented-page.json'], 2, /not compressed by gzip/],
    ['import of YAML', ['import', 'fixtures/scenarios/versions/upload-or-update.yaml'], 2, /is not JSON\. Give a HAR/],
    ['import of a scenario', ['import', 'fixtures/scenarios/documented-page.json'], 2, /nothing that can be imported/],
    ['import of nothing', ['import', '/nowhere.har'], 2, /cannot be read/],
  ] as const) {
    it(`ends ${what} with exit code ${String(code)} and what to do`, async () => {
      const { exitCode, err } = await runCommand(args);
      expect(exitCode).to.equal(code);
      expect(err).to.match(says);
    });
  }
});
