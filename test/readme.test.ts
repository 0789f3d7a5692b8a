import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect } from 'chai';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('#package'));
const run = promisify(execFile);

describe('The README', () => {
  it('shows a mocha example that passes as it stands', async function () {
    const text = await readFile(join(PACKAGE, 'README.md'), 'utf8');
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    expect(example).to.contain("from 'sharefile-lab'");
    // Inside the package's folder, so that its own name resolves to what was built.
    const folder = await mkdtemp(join(PACKAGE, 'dist', 'readme-'));
    try {
      const file = join(folder, 'example.test.ts');
      await writeFile(file, example);
      const mocha = join(PACKAGE, 'node_modules', 'mocha', 'bin', 'mocha.js');
      const { stdout } = await run(process.execPath, [mocha, '--node-option', 'import=tsx', file], { cwd: PACKAGE });
      expect(stdout).to.contain('3 passing');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
