import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { parse } from 'yaml';
import { projectRoot } from '../../../fixtures/read-fixture.ts';
import { runCommand } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const execute = promisify(execFile);

/** A folder in which `npx sharefile-lab` is this build, as after an installation. */
async function installedFolder(): Promise<Awaited<ReturnType<typeof temporaryFolder>>> {
  const folder = await temporaryFolder();
  await mkdir(join(folder.path, 'node_modules', '.bin'), { recursive: true });
  await symlink(join(projectRoot, 'dist/bundle/main.js'), join(folder.path, 'node_modules/.bin/sharefile-lab'));
  await writeFile(join(folder.path, 'package.json'), '{ "name": "mine", "private": true }');
  return folder;
}

describe('sharefile-lab init', function () {
  this.timeout(60_000);

  it('writes files with which the commands that it prints work word by word', async () => {
    await using folder = await installedFolder();
    const shell = (line: string): Promise<{ stdout: string }> => execute('bash', ['-c', line], { cwd: folder.path });
    const { stdout } = await shell('npx sharefile-lab init');
    const lines = stdout.split('\n').filter((line) => line.startsWith('  npx '));
    expect(lines).to.have.length(3);
    for (const line of lines) await shell(line);
    const page = await readFile(join(folder.path, 'sharefile-lab-report/run/report.html'), 'utf8');
    expect(page).to.include('a-new-file-is-notified');
  });

  it('writes a workflow whose own lines work as well', async () => {
    await using folder = await installedFolder();
    await runCommand(['init', folder.path]);
    const text = await readFile(join(folder.path, '.github/workflows/sharefile-lab.yml'), 'utf8');
    const workflow = parse(text) as { jobs: { notifications: { steps: { run?: string }[] } } };
    const lines = workflow.jobs.notifications.steps.flatMap(({ run }) => (run?.startsWith('npx ') ? [run] : []));
    expect(lines).to.have.length(2);
    for (const line of lines) {
      const { stdout } = await execute('bash', ['-c', line], { cwd: folder.path });
      expect(stdout).to.match(/^sharefile-lab (verify|run): \d+ passed, 0 failed/m);
    }
  });

  it('says how it is installed where npx does not find it', async () => {
    await using folder = await temporaryFolder();
    const { out } = await runCommand(['init', folder.path]);
    const [, line = ''] = /^ {2}(npm install --save-dev .*)$/m.exec(out) ?? [];
    // A comment begins after a space only.
    expect(line).to.match(/\S {1,}# it is not installed here yet$/);
    expect(line).to.contain(projectRoot.replace(/\/$/, ''));
  });

  it('writes over nothing unless it is forced to', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'sharefile-lab.config.yaml'), 'mine');
    const refused = await runCommand(['init', folder.path]);
    expect(refused.exitCode).to.equal(2);
    expect(refused.err).to.include('Nothing was written: sharefile-lab.config.yaml is there already');
    expect((await runCommand(['init', folder.path, '--force'])).exitCode).to.equal(0);
    expect(await readFile(join(folder.path, 'sharefile-lab.config.yaml'), 'utf8')).to.not.equal('mine');
  });
});

describe('action.yml', function () {
  this.timeout(60_000);

  it('runs the command that it is given, whatever stands in it, and hands on the exit code', async () => {
    await using folder = await temporaryFolder();
    const action = parse(await readFile(join(projectRoot, 'action.yml'), 'utf8')) as {
      runs: { steps: { id?: string; run?: string }[] };
    };
    const script = action.runs.steps.find(({ id }) => id === 'run')?.run ?? '';
    const output = join(folder.path, 'output');
    const env = {
      ...process.env,
      LAB: join(projectRoot, 'dist/bundle/main.js'),
      OUT: folder.path,
      GITHUB_OUTPUT: output,
    };
    const run = async (command: string): Promise<unknown> => {
      const done = execute('bash', ['-e', '-c', script], { cwd: folder.path, env: { ...env, COMMAND: command } });
      const error: unknown = await done.catch((cause: unknown) => cause);
      return error instanceof Error && 'code' in error ? error.code : 0;
    };
    expect(await run('grid --cell shipped-webhook-curl')).to.equal(0);
    expect(await run('grid --cell $(touch${IFS}hacked);touch hacked')).to.equal(2);
    expect(await readFile(output, 'utf8')).to.equal('exit-code=0\nexit-code=2\n');
    expect(await readFile(join(folder.path, 'hacked')).catch(() => 'nothing')).to.equal('nothing');
    expect(await readFile(join(folder.path, 'report.html'), 'utf8')).to.include('shipped-webhook-curl');
  });
});
