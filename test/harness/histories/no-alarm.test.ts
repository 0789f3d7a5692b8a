import { expect } from 'chai';
import { runChecks } from '../../../harness/checks/index.ts';
import { observeLocal } from '../../../harness/cli/verify/observe-local.ts';
import { generateHistory } from '../../../harness/histories/generate/generate-history.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

const HISTORIES = 200;
const GROUPS = 4;

/** Checks that fail over one random history of the reference connector, each with its first evidence. */
async function alarmsOf(seed: number): Promise<readonly string[]> {
  const observation = await observeLocal(parseScenario(generateHistory(seed, { steps: 10 })), {});
  return runChecks(observation)
    .checks.filter(({ verdict }) => verdict === 'fail')
    .map(({ name, evidence }) => `history ${String(seed)}: ${name}: ${evidence[0]?.text ?? ''}`);
}

describe('the checks over random histories of the reference connector', function () {
  this.timeout(120_000);

  for (let group = 0; group < GROUPS; group += 1) {
    const first = group * (HISTORIES / GROUPS);
    const last = first + HISTORIES / GROUPS - 1;
    it(`raise no alarm over histories ${String(first)} to ${String(last)}`, async () => {
      const alarms: string[] = [];
      for (let seed = first; seed <= last; seed += 1) alarms.push(...(await alarmsOf(seed)));
      expect(alarms).to.deep.equal([]);
    });
  }
});
