import type { ReproBundle } from '../../schemas/index.ts';

/**
 * The text of a mocha test that makes a bundle's run and demands of each check that failed that it passes. `subject` is
 * the path of the module that starts the subject; the reference connector unless given.
 */
export function toMochaTest({ scenario, seed, documents, outcome }: ReproBundle, subject?: string): string {
  const { variants: _variants, ...history } = scenario;
  const options = { seed, documents, ...(subject !== undefined && { subject }) };
  return `// Written by sharefile-lab replay --to-mocha. It fails for as long as the defect is there that it shows.
import assert from 'node:assert/strict';
import { judgeScenario } from 'sharefile-lab';

const history = ${JSON.stringify(history, null, 2)};

describe(${JSON.stringify(scenario.name)}, function () {
  this.timeout(60_000);
  let failures;

  before(async () => {
    ({ failures } = await judgeScenario(history, ${JSON.stringify(options)}));
  });
${outcome.failures.map(toCase).join('')}});
`;
}

function toCase(failure: string): string {
  const name = JSON.stringify(failure);
  return `
  it(${name}, () => {
    assert.equal(failures.get(${name}), undefined);
  });
`;
}
