import { expect } from 'chai';
import { explainBundle } from '../../../harness/bundle/explain/explain-bundle.ts';
import { recordBundle } from '../../../harness/cli/bundles/play-bundle.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

const SCENARIO = {
  name: 'a-quiet-day',
  description: 'A file in the morning, one at noon, and a deletion.',
  replays: [{ id: 'polling', document: 'fixtures/documented/polling-curl.txt', mode: 'polling' }],
  steps: [
    { advance: '1m' },
    { upload: { path: '/top/first.txt' } },
    { advance: '170m' },
    { upload: { path: '/top/second.txt' } },
    { advance: '20m' },
    { delete: { path: '/top/first.txt' } },
    { advance: '1h' },
  ],
};

describe('the story of a bundle', () => {
  let story: readonly string[];
  before(async () => {
    story = explainBundle(await recordBundle({ command: 'run', scenario: parseScenario(SCENARIO) })).split('\n');
  });
  const lineWith = (text: string): string => story.find((line) => line.includes(text)) ?? '';

  it('tells polls that found nothing new in one line', () => {
    expect(story.filter((line) => line.includes('found nothing new'))).to.deep.equal([
      '     +00:30:00  10 polls found nothing new, +00:30:00 to +02:45:00',
      '                4 polls found nothing new, +03:15:00 to +04:00:00',
    ]);
  });

  it('names of a listing what the one before it did not show, and what is gone', () => {
    expect(lineWith('new or changed: '))
      .to.match(/\/top\/second\.txt$/)
      .and.not.contain('first.txt');
    expect(lineWith('no longer: ')).to.match(/no longer: \/top\/first\.txt$/);
  });

  it('says what an expectation missed', async () => {
    const scenario = parseScenario({ ...SCENARIO, expect: { none: true } });
    expect(explainBundle(await recordBundle({ command: 'run', scenario }))).to.contain(
      'FAILED expectations: Expected no event at all; 2 came.',
    );
  });
});
