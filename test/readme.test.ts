import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { memberOf } from '../harness/member-of.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('#package'));
const run = promisify(execFile);

describe('The README', () => {
  it('shows a mocha example that passes as it stands', async () => {
    const text = await readFile(join(PACKAGE, 'README.md'), 'utf8');
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    expect(example).to.contain("from 'sharefile-lab'");
    // Inside the package's folder, so that its own name resolves to what was built.
    const folder = await mkdtemp(join(PACKAGE, 'dist', 'readme-'));
    try {
      const file = join(folder, 'example.test.ts');
      await writeFile(file, example);
      const mocha = join(PACKAGE, 'node_modules', 'mocha', 'bin', 'mocha.js');
      const args = [mocha, '--node-option', 'import=tsx', '--timeout', '20000', file];
      const said = await run(process.execPath, args, { cwd: PACKAGE }).catch((error: unknown) => error);
      expect(memberOf(said, 'stdout')).to.contain('4 passing');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
