import { expect } from 'chai';
import { observeLocal } from '../../../harness/cli/verify/observe-local.ts';
import type { LocalRunOptions } from '../../../harness/cli/verify/observe-local.ts';
import { compareRuns, isSame, nameEvent } from '../../../harness/differential/compare-runs.ts';
import type { Difference } from '../../../harness/differential/compare-runs.ts';
import { formatDifference } from '../../../harness/differential/format-difference.ts';
import type { Scenario, Step } from '../../../harness/scenario/scenario.ts';
import { referenceStages } from '../../../reference-connector/stages.ts';

const upload = (name: string): Step => ({
  kind: 'upload',
  path: `/top/${name}`,
  content: { kind: 'text', text: name },
});
const advance = (minutes: number): Step => ({ kind: 'advance', durationMs: minutes * 60_000 });

const history: Scenario = {
  ...{
    name: 'history',
    description: 'A history.',
    startAt: Date.parse('2026-03-02T09:00:00Z'),
    probes: [],
    before: [],
  },
  replays: [{ id: 'polling', document: 'fixtures/documented/polling-curl.txt', mode: 'polling' }],
  steps: [advance(1), upload('a.txt'), upload('b.txt'), advance(20), upload('c.txt'), advance(30)],
};

/** The reference connector beside one that differs from it. */
async function compare(options: LocalRunOptions): Promise<Difference> {
  const [a, b] = await Promise.all([observeLocal(history, {}), observeLocal(history, options)]);
  return compareRuns({ target: 'a', observation: a }, { target: 'b', observation: b });
}

describe('compareRuns', () => {
  it('finds nothing between a connector and itself, whatever the seed', async () => {
    const difference = await compare({ seed: 7 });
    expect(isSame(difference)).to.equal(true);
    expect(difference.same).to.equal(3);
    expect(formatDifference(difference)).to.match(/No difference: both told the same 3 events\.\n$/);
  });

  it('finds nothing in another order of events', async () => {
    const difference = await compare({
      connectorStages: { splitChanges: (changes, limit) => referenceStages.splitChanges(changes.toReversed(), limit) },
    });
    expect(isSame(difference)).to.equal(true);
  });

  it('names the events that only one of them told', async () => {
    const difference = await compare({
      connectorStages: { splitChanges: (changes) => (changes.length > 1 ? [changes.slice(1)] : [changes]) },
    });
    expect(difference.onlyA).to.have.lengthOf(1);
    expect(difference.onlyB).to.deep.equal([]);
    expect(formatDifference(difference)).to.match(/^only A {2}polling: CREATED \/top\/[ab]\.txt with poll 1$/m);
  });

  it('shows another type as one event of each', async () => {
    const difference = await compare({ connectorStages: { decideEventType: () => 'UPDATED' } });
    expect(difference.onlyA.map(nameEvent)).to.have.members(
      ['a', 'b', 'c'].map((name) => `polling: CREATED /top/${name}.txt`),
    );
    expect(difference.onlyB).to.have.lengthOf(3);
    expect(difference.same).to.equal(0);
  });

  it('names members of notifications that differ in kind', async () => {
    const difference = await compare({
      connectorStages: {
        toNotification: (parts) => {
          const notification = referenceStages.toNotification(parts);
          return { ...notification, message: { ...notification.message, instanceTags: ['x'], note: 1 } };
        },
      },
    });
    expect(difference.members).to.deep.equal([{ member: 'message.note', a: undefined, b: 'number' }]);
    expect(formatDifference(difference)).to.include('member  message.note: absent in A, number in B');
  });
});
