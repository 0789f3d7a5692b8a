import { basename, extname, join } from 'node:path';
import { expect } from 'chai';
import { runScenario } from '../../../harness/cli/run/run-scenario.ts';
import { readScenario } from '../../../harness/cli/verify/read-scenario.ts';
import { toRuns } from '../../../harness/scenario/index.ts';
import { listFixtureFiles, projectRoot } from '../../fixtures/read-fixture.ts';

const FILES = listFixtureFiles('scenarios').filter((path) => extname(path) !== '.md');

/** Known bugs have the numbers B-01 to B-25. */
const BUGS = Array.from({ length: 25 }, (_, index) => `b-${String(index + 1).padStart(2, '0')}-`);

describe('the library of scenarios', () => {
  for (const path of FILES) {
    it(`comes out as it says: ${path}`, async () => {
      const file = join(projectRoot, 'fixtures', path);
      const scenario = await readScenario(file);
      expect(scenario.name, 'the file has the name of the scenario').to.equal(basename(path, extname(path)));
      for (const run of toRuns(scenario)) {
        const { outcome } = await runScenario(file, run, {});
        expect(outcome.reasons, run.variant).to.deep.equal([]);
      }
    });
  }

  it('has one scenario for each known bug', () => {
    const named = FILES.filter((path) => path.startsWith('scenarios/bugs/')).map((path) => basename(path));
    expect(named.map((name) => name.slice(0, 5))).to.deep.equal(BUGS);
  });
});
