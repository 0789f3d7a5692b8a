import { expect } from 'chai';
import { ALL_CHECKS } from '../../harness/checks/all-checks.ts';
import { histories, play } from '../faults/histories.ts';
import type { HistoryName } from '../faults/histories.ts';
import { faults } from '../faults/index.ts';

const HISTORY_NAMES = Object.keys(histories).filter((name): name is HistoryName => name in histories);

describe('The checks', () => {
  for (const name of HISTORY_NAMES) {
    it(`raise no alarm over the reference connector in the history ${name}`, async () => {
      expect((await play(name)).failed).to.deep.equal(histories[name].unkept);
    });
  }

  it('are each meant for a broken connector, so that each is known to fail', () => {
    const meant = new Set(faults.map(({ caughtBy }) => caughtBy));
    expect(ALL_CHECKS.map(({ name }) => name).filter((name) => !meant.has(name))).to.deep.equal([]);
  });

  it('are shown by at least 40 broken connectors, each with a name of its own', () => {
    expect(new Set(faults.map(({ name }) => name)).size)
      .to.equal(faults.length)
      .and.be.at.least(40);
  });

  for (const fault of faults) {
    it(`catch it by ${fault.caughtBy} when ${fault.name}`, async () => {
      const { failed, clauses } = await play(fault.history ?? 'short', fault);
      expect(failed).to.include(fault.caughtBy);
      if (fault.clause !== undefined) expect(clauses).to.include(fault.clause);
    });
  }
});
