import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../../fixtures/read-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PROGRAM = join(projectRoot, 'dist/bundle/main.js');

/** What a process of its own says when its environment holds `env` besides this one's. */
function sayIn(cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env } };
    execFile(process.execPath, [PROGRAM, ...args], options, (_, out, err) => {
      resolve(out + err);
    });
  });
}

describe('the environment of a process', function () {
  this.timeout(60_000);

  it('leaves a flag open with an empty variable, as a secret of a CI that was not set does', async () => {
    await using folder = await temporaryFolder();
    const said = await sayIn(folder.path, { SHAREFILE_LAB_TARGET: '' }, 'verify', '--reporter', 'github');
    expect(said)
      .to.match(/^sharefile-lab verify: \d+ passed, 0 failed$/m)
      .and.to.not.include('--target');
  });

  it('lets the configuration file say what an empty variable leaves open', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'sharefile-lab.config.yaml'), 'verify: { target: not-a-url, userSecret: mine }');
    const env = { SHAREFILE_LAB_TARGET: '', SHAREFILE_LAB_USER_SECRET: '', SHAREFILE_LAB_CONFIG: '' };
    const said = await sayIn(folder.path, env, 'verify');
    expect(said).to.include('--organization-secret').and.to.not.include('--user-secret');
  });

  it('gives what the variables say before the configuration file', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'sharefile-lab.config.yaml'), 'verify: { target: "http://127.0.0.1:9" }');
    const names = ['USER_SECRET', 'ORGANIZATION_SECRET', 'SHAREFILE_URL'];
    const access = Object.fromEntries(names.map((name) => [`SHAREFILE_LAB_${name}`, 'x']));
    const said = await sayIn(folder.path, { ...access, SHAREFILE_LAB_TARGET: 'y' }, 'verify');
    expect(said).to.include('--target: "y" is not a URL');
  });
});
