import { expect } from 'chai';
import { HarnessError, toExitCode } from '../../harness/harness-error.ts';

describe('toExitCode', () => {
  for (const [code, exitCode] of [
    ['usage', 2],
    ['scenario-not-valid', 2],
    ['subject-unreachable', 3],
    ['port-in-use', 3],
    ['internal', 4],
  ] as const) {
    it(`gives ${exitCode} for ${code}`, () => {
      expect(toExitCode(new HarnessError(code, 'because'))).to.equal(exitCode);
    });
  }

  it('gives 4 for what we did not foresee', () => {
    expect(toExitCode(new TypeError('oops'))).to.equal(4);
    expect(toExitCode(undefined)).to.equal(4);
  });
});
