import { expect } from 'chai';
import { runCell } from '../../../harness/cli/grid/grid.ts';
import { GRID_CELLS } from '../../../harness/grid/grid-cells.ts';
import { referenceStages } from '../../../reference-connector/index.ts';
import type { ConnectorStages } from '../../../reference-connector/index.ts';

describe('The boundary grid', () => {
  it('has at least 60 cells, each with a name of its own', () => {
    expect(new Set(GRID_CELLS.map(({ name }) => name)).size)
      .to.equal(GRID_CELLS.length)
      .and.be.at.least(60);
  });

  for (const cell of GRID_CELLS) {
    it(`reaches ${cell.name}`, async () => {
      expect((await runCell(cell)).faults).to.deep.equal([]);
    });
  }

  const defects: readonly (readonly [string, string, Partial<ConnectorStages>, RegExp])[] = [
    [
      'bound-plus-2ms',
      'the bound moves on by a second',
      { pollWindow: (turn) => referenceStages.pollWindow(turn) + 1000 },
      /did not come: CREATED a\.txt with poll 2/,
    ],
    [
      'shipped-polling-curl',
      'each poll looks one interval too far back',
      { pollWindow: (turn) => referenceStages.pollWindow(turn) - turn.refreshIntervalMinutes * 60_000 },
      /came without being called for: CREATED a\.txt with poll 2/,
    ],
    [
      '11-changes-polled',
      'all changes of a poll go into one notification',
      { splitChanges: (changes) => (changes.length > 0 ? [changes] : []) },
      /1 notifications came; 2 must/,
    ],
    [
      'created-check-tolerance-3s',
      'the tolerance is ignored',
      {
        decideEventType: (dates, rules) => referenceStages.decideEventType({ ...dates, toleranceSeconds: 0 }, rules),
      },
      /did not come: CREATED b\.txt/,
    ],
  ];

  for (const [name, defect, stages, says] of defects) {
    it(`does not reach ${name} when ${defect}`, async () => {
      const cell = GRID_CELLS.find((one) => one.name === name);
      if (!cell) throw new Error(`No cell is called ${name}.`);
      const { verdict, faults } = await runCell(cell, { connectorStages: { ...referenceStages, ...stages } });
      expect(verdict).to.equal('failed');
      expect(faults.join('\n')).to.match(says);
    });
  }
});
