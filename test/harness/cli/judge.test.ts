import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { observe } from '../checks/runs/build-observation.ts';
import { goodRun } from '../checks/runs/good-run.ts';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('sharefile-lab judge', () => {
  it('judges a kept run as the run that made it was', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'observation.json');
    await writeFile(file, JSON.stringify(goodRun()));
    const { exitCode, out } = await runCommand(['judge', file]);
    expect([exitCode, out.includes('PASS: ')]).to.deep.equal([0, true]);
  });

  it('tells in every report that nothing could be judged', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'observation.json');
    await writeFile(file, JSON.stringify(observe({})));
    const names = ['github', 'junit', 'ctrf', 'sarif', 'html'];
    const flags = names.flatMap((name) => ['--reporter', name]);
    const { exitCode, out } = await runCommand(['judge', file, ...flags, '--out', folder.path]);
    expect(exitCode).to.equal(1);
    expect(out)
      .to.match(/^::error .*No check found anything to judge/m)
      .and.to.include('1 could not be run');
    for (const [name, says] of [
      ['junit.xml', /errors="1"/],
      ['ctrf.json', /"name": "something-is-judged",\s+"status": "failed"/],
      ['results.sarif', /No check found anything to judge/],
      ['report.html', /<title>sharefile-lab verify: failed<\/title>/],
    ] as const) {
      expect(await readFile(join(folder.path, name), 'utf8'), name).to.match(says);
    }
  });
});
