import { expect } from 'chai';
import { runChecks } from '../../../harness/checks/index.ts';
import { observeLocal } from '../../../harness/cli/verify/observe-local.ts';
import { generateHistory } from '../../../harness/histories/generate/generate-history.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

const HISTORIES = 200;
const GROUPS = 4;

/** Longer histories over which a check once raised an alarm; the bench found them among 10,000. */
const ALARMING = [91, 534, 1043, 1197, 2131, 2353, 4024, 6718, 7046, 7326, 7821, 9181, 9210];

/** Checks that fail over one random history of the reference connector, each with its first evidence. */
async function alarmsOf(seed: number, steps = 10): Promise<readonly string[]> {
  const observation = await observeLocal(parseScenario(generateHistory(seed, { steps })), {});
  return runChecks(observation)
    .checks.filter(({ verdict }) => verdict === 'fail')
    .map(({ name, evidence }) => `history ${String(seed)}: ${name}: ${evidence[0]?.text ?? ''}`);
}

describe('the checks over random histories of the reference connector', function () {
  this.timeout(120_000);

  it('raise no alarm over those in which they once did', async () => {
    const alarms: string[] = [];
    for (const seed of ALARMING) alarms.push(...(await alarmsOf(seed, 16)));
    expect(alarms).to.deep.equal([]);
  });

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
