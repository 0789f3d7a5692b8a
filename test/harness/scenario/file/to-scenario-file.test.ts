import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { generateHistory } from '../../../../harness/histories/generate/generate-history.ts';
import { parseScenario, parseScenarioText, toRuns } from '../../../../harness/scenario/index.ts';
import { toScenarioFile } from '../../../../harness/scenario/file/to-scenario-file.ts';

const folder = join(process.cwd(), 'fixtures/scenarios');
const library = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ya?ml|json)$/.test(file),
);

describe('a scenario that is written as a file', () => {
  for (const file of library) {
    it(`is read as it was: ${file}`, () => {
      for (const { scenario } of toRuns(parseScenarioText(readFileSync(join(folder, file), 'utf8')))) {
        const { variants: _variants, ...plain } = scenario;
        const again = parseScenario(toScenarioFile(scenario));
        // Where a step stands may differ: one entry of a file can stand for many steps.
        expect(JSON.stringify(again).replace(/,"at":"[^"]*"/g, '')).to.equal(
          JSON.stringify({ ...plain, seed: plain.seed }).replace(/,"at":"[^"]*"/g, ''),
        );
      }
    });
  }

  it('is read as it was when it was made by chance', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const scenario = parseScenario(generateHistory(seed, { steps: 30 }));
      const again = parseScenario(toScenarioFile(scenario));
      expect(toScenarioFile(again)).to.deep.equal(toScenarioFile(scenario));
    }
  });
});
