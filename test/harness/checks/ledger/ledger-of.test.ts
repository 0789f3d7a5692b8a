import { expect } from 'chai';
import { ledgersOf } from '../../../../harness/checks/ledger/ledger-of.ts';
import { ledgerBalances } from '../../../../harness/checks/rules/ledger-balances.ts';
import type { Ledger, LedgerRow, Observation } from '../../../../schemas/index.ts';
import { announced, polled } from '../runs/build-callbacks.ts';
import type { NewCallback } from '../runs/build-callbacks.ts';
import { change, file } from '../runs/build-changes.ts';
import type { NewChange } from '../runs/build-changes.ts';
import { observe } from '../runs/build-observation.ts';
import { pollingReplay, templateReplay, webhookReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const polling = pollingReplay();
const webhook = webhookReplay();
const fresh = file('fi-1', minute(1));
const upload = change('upload', minute(1), fresh);
const renamed = change('rename', minute(6), file('fi-1', minute(1), minute(6)));
const uploaded = announced(webhook, minute(1), { type: 'CREATED', item: fresh });
const updated = announced(webhook, minute(6), { type: 'UPDATED', item: fresh });
const created = polled(polling, minute(15), [{ type: 'CREATED', item: fresh }]);

interface LedgerCase {
  readonly when: string;
  readonly replay: Observation['replays'][number];
  readonly changes: readonly NewChange[];
  readonly callbacks: readonly NewCallback[];
  readonly outcomes: readonly LedgerRow['outcome'][];
  readonly says: RegExp;
}

const CASES: readonly LedgerCase[] = [
  {
    when: 'each change came once',
    ...{ replay: webhook, changes: [upload, renamed], callbacks: [uploaded, updated] },
    outcomes: ['delivered', 'delivered'],
    says: /^2 owed, 2 came, 2 as owed: 0 off\.$/,
  },
  {
    when: 'one did not come',
    ...{ replay: polling, changes: [upload], callbacks: [] },
    outcomes: ['lost'],
    says: /^1 owed, 0 came, 0 as owed: off by 1 lost/,
  },
  {
    when: 'one came once more',
    ...{ replay: webhook, changes: [upload], callbacks: [uploaded, uploaded] },
    outcomes: ['delivered', 'duplicated'],
    says: /off by 1 duplicated/,
  },
  {
    when: 'one has another type',
    replay: polling,
    changes: [upload],
    callbacks: [polled(polling, minute(15), [{ type: 'UPDATED', item: fresh }])],
    outcomes: ['misclassified'],
    says: /off by 1 misclassified/,
  },
  {
    when: 'a later change of the same file overtook it',
    replay: webhook,
    changes: [upload, { ...renamed, madeAt: minute(1.5) }],
    callbacks: [
      announced(webhook, minute(1.6), { type: 'UPDATED', item: fresh }),
      { ...uploaded, receivedAt: minute(1.7) },
    ],
    outcomes: ['reordered', 'delivered'],
    says: /off by 1 reordered/,
  },
  {
    when: 'one came with a later poll',
    replay: polling,
    changes: [upload],
    callbacks: [polled(polling, minute(30), [{ type: 'CREATED', item: fresh }])],
    outcomes: ['late'],
    says: /off by 1 late/,
  },
  {
    when: 'a webhook came long after its change',
    replay: webhook,
    changes: [upload],
    callbacks: [{ ...uploaded, receivedAt: minute(9) }],
    outcomes: ['late'],
    says: /off by 1 late/,
  },
  {
    when: 'something came that nobody did',
    replay: webhook,
    changes: [upload],
    callbacks: [uploaded, announced(webhook, minute(2), { type: 'CREATED', item: file('fi-ghost', minute(2)) })],
    outcomes: ['delivered', 'phantom'],
    says: /off by 1 phantom/,
  },
  {
    when: 'the documented dates hide a rename',
    replay: polling,
    changes: [upload, change('rename', minute(16), file('fi-1', minute(1), minute(16)))],
    callbacks: [created],
    outcomes: ['delivered', 'unseen'],
    says: /0 off; 1 changes are out of this configuration's sight/,
  },
];

function ledgerOf(observation: Observation): Ledger {
  const [ledger] = ledgersOf(observation);
  if (!ledger) throw new Error('The run has no ledger.');
  return ledger;
}

describe('The ledger of a run', () => {
  for (const { when, replay, changes, callbacks, outcomes, says } of CASES) {
    it(`has ${outcomes.join(' and ')} rows when ${when}`, () => {
      const observation = observe({ replays: [replay], changes, callbacks });
      const ledger = ledgerOf(observation);
      expect(ledger.rows.map(({ outcome }) => outcome)).to.deep.equal(outcomes);
      expect(ledger.text).to.match(says);
      const isOff = outcomes.some((outcome) => outcome !== 'delivered' && outcome !== 'unseen');
      expect(ledger.balanced).to.equal(!isOff);
      expect(ledgerBalances.judge(observation).verdict).to.equal(isOff ? 'fail' : 'pass');
    });
  }

  it('names the file and the time of what is off', () => {
    const { evidence } = ledgerBalances.judge(observe({ replays: [polling], changes: [upload] }));
    expect(evidence).to.have.length(1);
    expect(evidence[0]).to.include({ at: minute(1), replay: 'polling' });
    expect(evidence[0]?.text).to.match(/^lost: \/fi-1\.txt: did not come/);
  });

  it('balances for every replay of a run in which each promise is kept, or says why it cannot tell', () => {
    const ledgers = ledgersOf(goodRun());
    expect(ledgers.map(({ replay, balanced }) => [replay, balanced])).to.deep.equal([
      ['polling', true],
      ['webhook', true],
      ['template', true],
    ]);
    expect(ledgers.find(({ replay }) => replay === 'template')?.notJudged).to.match(/idField is "id"/);
  });

  it('is not judged when nothing was owed and nothing came', () => {
    expect(ledgerBalances.judge(observe({ replays: [templateReplay()] })).verdict).to.equal('skip');
    expect(ledgerBalances.judge(observe({ replays: [polling] })).verdict).to.equal('skip');
  });
});
