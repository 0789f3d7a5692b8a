import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse } from 'yaml';
import { runCommand } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const FORGETFUL = fileURLToPath(new URL('./forgetful-subject.js', import.meta.url));

describe('sharefile-lab fuzz', function () {
  this.timeout(120_000);

  it('says that no check fails over random histories of the reference connector', async () => {
    const { exitCode, out, err } = await runCommand(['fuzz', '--runs', '3', '--steps', '8', '--seed', '5']);
    expect([exitCode, err]).to.deep.equal([0, '']);
    expect(out).to.equal('3 random histories of 8 steps (seeds 5 to 7): no check fails.\n');
  });

  it('shrinks what a broken connector does to a scenario that fails alone', async () => {
    await using folder = await temporaryFolder();
    const flags = ['--steps', '30', '--seed', '3', '--out', folder.path, '--subject', FORGETFUL];
    const found = await runCommand(['fuzz', '--reporter', 'json', ...flags]);
    expect(found.exitCode).to.equal(1);
    const file = join(folder.path, 'each-change-is-notified-once-in-random-history-3.yaml');
    expect(JSON.parse(found.out)).to.have.nested.property('found[0].file', file);
    expect(parse(await readFile(file, 'utf8')))
      .to.have.property('steps')
      .with.length.below(5);

    const broken = await runCommand(['run', file, '--subject', FORGETFUL]);
    expect(broken.exitCode).to.equal(1);
    expect(broken.out).to.contain('each-change-is-notified-once');
    expect((await runCommand(['run', file])).exitCode).to.equal(0);
  });

  it('says what a module must export to be a subject', async () => {
    await using folder = await temporaryFolder();
    const empty = join(folder.path, 'empty.mjs');
    await writeFile(empty, 'export const start = 1;\n');
    const without = await runCommand(['fuzz', '--subject', empty]);
    expect([without.exitCode, without.err]).to.satisfy(
      ([code, err]: [number, string]) => code === 2 && err.includes('exports no function startConnector'),
    );
    const missing = await runCommand(['fuzz', '--subject', join(folder.path, 'none.mjs')]);
    expect([missing.exitCode, missing.err.includes('cannot be loaded')]).to.deep.equal([2, true]);
  });

  it('wants at least one history', async () => {
    const { exitCode, err } = await runCommand(['fuzz', '--runs', '0']);
    expect(exitCode).to.equal(2);
    expect(err).to.contain('Give a whole number above 0.');
  });
});
