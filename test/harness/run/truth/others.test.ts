import { expect } from 'chai';
import { runChecks } from '../../../../harness/checks/index.ts';
import { observeLocal } from '../../../../harness/cli/verify/observe-local.ts';
import { readScenario } from '../../../../harness/cli/verify/read-scenario.ts';
import { parseScenario } from '../../../../harness/scenario/index.ts';

describe('the changes that an observation knows of', () => {
  it('are those of steps, of other clients and of the connector, from the feed of the mock', async () => {
    const observation = await observeLocal(await readScenario('test/faults/histories/others.json'), {});
    expect(observation.truth).to.deep.equal({ source: 'change-feed', gaps: [] });
    expect(observation.changes.map(({ by = 'step', operation, path }) => `${by}: ${operation} ${path}`)).to.deep.equal([
      'step: upload /top/to-go.txt',
      'step: create-folder /top/on the way',
      'others: delete /top/to-go.txt',
      'others: upload /top/by-others.txt',
      'step: upload /top/on the way/by-a-step.txt',
      'others: create-folder /top/by-the-hub',
    ]);
    expect(observation.changes.map(({ sequence }) => sequence)).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('are owed like all others, and the ledger says that others made them', async () => {
    const observation = await observeLocal(await readScenario('test/faults/histories/others.json'), {});
    const { ledgers, checks } = runChecks(observation);
    expect(checks.filter(({ verdict }) => verdict === 'fail')).to.deep.equal([]);
    const [polling, webhook] = ledgers ?? [];
    const rows = (ledger: typeof polling): readonly string[] =>
      ledger?.rows.map(({ outcome, item }) => `${outcome} ${item}`) ?? [];
    expect(rows(polling)).to.include.members([
      'delivered /top/by-others.txt',
      'delivered /top/by-the-hub',
      'delivered /top/on the way',
    ]);
    expect(rows(webhook)).to.include.members(['delivered /top/to-go.txt', 'delivered /top/by-others.txt']);
    expect(polling?.text).to.contain('3 of 5 changes were made by others.');
  });

  it('leave out those of others where a fault made ShareFile write down wrong times, and say so', async () => {
    const observation = await observeLocal(
      parseScenario({
        name: 'skewed',
        description: 'A clock that is wrong.',
        faults: [
          { effect: { kind: 'clockSkew', ms: 90_000 } },
          { where: { route: 'upload', times: 1 }, effect: { kind: 'meanwhile', upload: '/top/others.txt' } },
        ],
        replays: [{ id: 'polling', document: 'fixtures/documented/polling-curl.txt', mode: 'polling' }],
        steps: [{ upload: { path: '/top/a.txt' } }],
      }),
      {},
    );
    expect(observation.changes.map(({ path }) => path)).to.deep.equal(['/top/a.txt']);
    expect(observation.truth?.gaps[0]).to.contain('wrong times');
  });
});
