import { expect } from 'chai';
import { runChecks } from '../../harness/checks/index.ts';
import { observeLocal } from '../../harness/cli/verify/observe-local.ts';
import { readScenario } from '../../harness/cli/verify/read-scenario.ts';
import type { Scenario } from '../../harness/scenario/scenario.ts';
import { referenceStages } from '../../reference-connector/index.ts';
import type { Fault } from '../faults/index.ts';
import { faults } from '../faults/index.ts';

/** Histories in which faults show; the first in which one is caught ends the search. */
const HISTORIES = [
  undefined,
  'fixtures/scenarios/refused-callbacks.json',
  'fixtures/scenarios/deleted-while-retrying.json',
] as const;

async function failedChecks(scenario: Scenario, fault?: Fault): Promise<readonly string[]> {
  const observation = await observeLocal(scenario, {
    ...(fault?.stages ? { connectorStages: fault.stages(referenceStages) } : {}),
    ...(fault?.settings ? { connectorSettings: fault.settings } : {}),
  });
  return runChecks(observation)
    .checks.filter(({ verdict }) => verdict === 'fail')
    .map(({ name }) => name);
}

describe('The checks', () => {
  let histories: readonly Scenario[];
  before(async () => {
    histories = await Promise.all(HISTORIES.map((path) => readScenario(path)));
  });

  it('raise no alarm over the reference connector', async () => {
    for (const history of histories) expect(await failedChecks(history), history.name).to.deep.equal([]);
  });

  for (const fault of faults) {
    it(`catch it by ${fault.caughtBy} when ${fault.name}`, async () => {
      const seen: string[] = [];
      for (const history of histories) {
        seen.push(...(await failedChecks(history, fault)));
        if (seen.includes(fault.caughtBy)) break;
      }
      expect(seen).to.include(fault.caughtBy);
    });
  }
});
