import { expect } from 'chai';
import { generateHistory } from '../../../harness/histories/generate/generate-history.ts';
import { possibleSteps } from '../../../harness/histories/possible-steps.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

const histories = Array.from({ length: 300 }, (_, seed) => generateHistory(seed, { steps: 20 }));

describe('a random history', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(generateHistory(7, { steps: 20 })).to.deep.equal(histories[7]);
    expect(new Set(histories.map((history) => JSON.stringify(history.steps))).size).to.equal(histories.length);
  });

  it('has as many steps as were asked for, and waits around them', () => {
    for (const { steps } of histories) {
      expect(steps).to.have.length(23);
      expect(steps.at(-1)).to.deep.equal({ settle: true });
    }
  });

  it('is a scenario whose steps can all be done', () => {
    for (const history of histories) {
      expect(() => parseScenario(history)).not.to.throw();
      const { before = [], steps } = history;
      expect(possibleSteps(before, steps)).to.deep.equal({ before, steps });
    }
  });

  it('has, one with another, every kind of change, wait, refusal, restart and fault', () => {
    const kinds = new Set(histories.flatMap(({ steps }) => steps.flatMap((step) => Object.keys(step))));
    expect([...kinds]).to.have.members([
      ...['upload', 'uploadMany', 'newVersion', 'createFolder', 'rename', 'move', 'delete', 'restore'],
      ...['advance', 'settle', 'answerCallbacks', 'restart'],
    ]);
    const faults = new Set(histories.flatMap((history) => (history.faults ?? []).map(({ effect }) => effect.kind)));
    expect(faults.size).to.be.at.least(4);
  });

  it('is watched, one with another, under every shipped request', () => {
    const documents = new Set(histories.flatMap(({ replays }) => replays.map(({ document }) => document)));
    expect(documents.size).to.equal(4);
  });

  it('leaves restarts and faults out for services that are not ours', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const { faults, startAt, steps, replays } = generateHistory(seed, { steps: 20, isOutside: true });
      expect([faults, startAt]).to.deep.equal([undefined, undefined]);
      expect(JSON.stringify(replays)).not.to.contain('refresh_interval');
      expect(steps.some(({ restart }) => restart !== undefined)).to.equal(false);
    }
  });
});
