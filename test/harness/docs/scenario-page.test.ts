import { expect } from 'chai';
import { bringScenarioPageUpToDate } from '../../../harness/docs/generate-scenario-page.ts';
import { toScenarioPage } from '../../../harness/docs/scenario-page.ts';
import { parseScenarioText } from '../../../harness/scenario/index.ts';
import { projectRoot } from '../../fixtures/read-fixture.ts';

const TEXT = `
name: lesson
description: What it teaches.
replays: [{ id: polling, document: fixtures/documented/polling-curl.txt, mode: polling }]
steps: [{ settle: true }]
variants: [{ name: plain }, { name: other, description: Otherwise. }]
`;

describe('the page of the scenarios', () => {
  it('lists each scenario below its topic, with its variants', () => {
    const page = toScenarioPage([{ path: 'bugs/lesson.yaml', scenario: parseScenarioText(TEXT) }]);
    expect(page).to.contain('## Known bugs');
    expect(page).to.contain('- [lesson](bugs/lesson.yaml): What it teaches.\n  - `plain`\n  - `other`: Otherwise.');
  });

  it('wants a title for each folder', () => {
    const entry = { path: 'new-topic/lesson.yaml', scenario: parseScenarioText(TEXT) };
    expect(() => toScenarioPage([entry])).to.throw('The folder new-topic has no title');
  });

  it('is up to date', async () => {
    expect(await bringScenarioPageUpToDate(projectRoot, true)).to.equal(false);
  });
});
