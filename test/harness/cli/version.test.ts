import { expect } from 'chai';
import { readTool } from '../../../harness/cli/verify/read-tool.ts';
import { runCommand } from './command-line.ts';

describe('sharefile-lab --version', () => {
  for (const flag of ['--version', '-V']) {
    it(`prints the version of the package for ${flag}`, async () => {
      const { version } = await readTool();
      expect(version).to.match(/^\d+\.\d+\.\d+/);
      expect(await runCommand([flag])).to.deep.equal({ exitCode: 0, out: `${version}\n`, err: '' });
    });
  }
});
