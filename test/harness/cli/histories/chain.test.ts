import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import type { ScenarioFile } from '../../../../schemas/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CLI = fileURLToPath(new URL('../../../../harness/cli/main.js', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../../../../', import.meta.url));
const MOCHA = join(PACKAGE, 'node_modules/mocha/bin/mocha.js');
const SUBJECT = fileURLToPath(new URL('./number-minded-subject.js', import.meta.url));
const CHECK = 'each-change-is-notified-once';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of Node's in a folder, in a time zone of its own. */
function run(folder: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env['PATH'], TZ: 'Asia/Kathmandu' }, maxBuffer: 2 ** 28 };
    const child = execFile(process.execPath, args, options, (_error, out, err) => {
      resolve({ code: child.exitCode ?? NaN, out, err });
    });
  });
}

/** Runs the scenario without each of its steps; gives for each why it was not as expected. */
async function runWithoutEachStep(folder: string, scenario: ScenarioFile): Promise<readonly string[]> {
  const { before = [], steps } = scenario;
  const cut: readonly ScenarioFile[] = [
    ...before.map((_, at) => ({ ...scenario, before: before.toSpliced(at, 1) })),
    ...steps.map((_, at) => ({ ...scenario, steps: steps.toSpliced(at, 1) })),
  ].filter((one) => one.steps.length > 0);
  await mkdir(join(folder, 'cut'));
  await Promise.all(cut.map((one, at) => writeFile(join(folder, 'cut', `${String(at)}.yaml`), stringify(one))));
  const { out } = await run(folder, CLI, 'run', 'cut', '--reporter', 'json', '--subject', SUBJECT);
  const { runs } = JSON.parse(out) as { readonly runs: readonly { readonly reasons: readonly string[] }[] };
  expect(runs).to.have.length(cut.length);
  return runs.map(({ reasons }) => reasons.join(' '));
}

describe('a defect deep in a random history of 2,000 steps', function () {
  this.timeout(600_000);

  it('is found, shrunk, kept, replayed elsewhere, told, and written out as a test that fails for its reason', async () => {
    await using home = await temporaryFolder();
    await using away = await temporaryFolder();

    const flags = ['--runs', '1', '--steps', '2000', '--seed', '3', '--subject', SUBJECT, '--reporter', 'json'];
    const found = await run(home.path, CLI, 'fuzz', ...flags);
    expect([found.code, found.err]).to.deep.equal([1, '']);
    const [failure] = (JSON.parse(found.out) as { readonly found: readonly Record<string, string>[] }).found;
    expect(failure).to.include({ failure: CHECK });

    const scenario = parse(await readFile(join(home.path, failure?.['file'] ?? ''), 'utf8')) as ScenarioFile;
    expect(scenario.steps.length + (scenario.before?.length ?? 0)).to.be.within(2, 4);
    for (const reasons of await runWithoutEachStep(home.path, scenario)) expect(reasons).not.to.contain(CHECK);

    await copyFile(join(home.path, failure?.['bundle'] ?? ''), join(away.path, 'found.ocrepro'));
    const replayed = await run(away.path, CLI, 'replay', 'found.ocrepro', '--subject', SUBJECT);
    expect(replayed.code).to.equal(1);
    expect(replayed.out).to.match(new RegExp(`verdict {2}fail \\(${CHECK}.*\\), as recorded`));
    expect(replayed.out).to.match(/run log {2}sha256:[0-9a-f]{64}, as recorded/);

    const told = await run(away.path, CLI, 'explain', 'found.ocrepro');
    expect(told.code).to.equal(0);
    expect(told.out)
      .to.match(/the connector asks ShareFile .*Children/)
      .and.match(/lost .*did not come: upload/);

    await mkdir(join(away.path, 'node_modules'));
    await symlink(PACKAGE, join(away.path, 'node_modules', 'sharefile-lab'));
    const written = await run(
      away.path,
      CLI,
      'replay',
      'found.ocrepro',
      '--subject',
      SUBJECT,
      '--to-mocha',
      'a.test.mjs',
    );
    expect([written.code, written.err]).to.deep.equal([0, '']);
    const red = await run(away.path, MOCHA, 'a.test.mjs');
    expect(red.code).to.be.above(0);
    expect(red.out)
      .to.contain(CHECK)
      .and.match(/did not come: upload/);

    const test = await readFile(join(away.path, 'a.test.mjs'), 'utf8');
    await writeFile(join(away.path, 'b.test.mjs'), test.replace(`,"subject":${JSON.stringify(SUBJECT)}`, ''));
    const green = await run(away.path, MOCHA, 'b.test.mjs');
    expect([green.code, green.out.includes('passing')]).to.deep.equal([0, true]);
  });
});
