import { expect } from 'chai';
import { recordBundle } from '../../../harness/cli/bundles/play-bundle.ts';
import { explainBundle } from '../../../harness/bundle/explain/explain-bundle.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

const scenario = parseScenario({
  name: 'without-end',
  description: 'A poll a minute for a week is more than this run is given.',
  replays: [
    {
      id: 'polling',
      document: 'fixtures/documented/polling-curl.txt',
      mode: 'polling',
      overrides: { configuration: { 'event.poller.refresh_interval': '1' } },
    },
  ],
  steps: [{ advance: '7d' }],
});

describe('the bundle of a run that does not settle', () => {
  it('says that there is no end to it, by which work, and what to do', async () => {
    const bundle = await recordBundle({ command: 'run', scenario, workLimit: 40 });
    expect(bundle.outcome).to.deep.include({ verdict: 'fail', failures: ['error:never-settles'] });
    expect(bundle.outcome.reason).to.match(/More than 40 pieces of work .* Let less time pass/);
    expect(bundle).not.to.have.property('observation');
    expect(explainBundle(bundle)).to.contain('The run broke off: More than 40 pieces of work');
  });
});
