import { expect } from 'chai';
import { generateHistory } from '../../../harness/histories/generate/generate-history.ts';
import { inFolder } from '../../../harness/histories/in-folder.ts';
import { possibleSteps } from '../../../harness/histories/possible-steps.ts';
import { pathsOf } from '../../../harness/histories/step-paths.ts';
import { parseScenario } from '../../../harness/scenario/index.ts';

describe('a history in a folder of its own', () => {
  it('names no path outside of it, and can be played as it could before', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const history = inFolder(generateHistory(seed, { steps: 20, isOutside: true }), '/top/own');
      const { before = [], steps } = history;
      expect([...before, ...steps].flatMap(pathsOf).every((path) => /^\/top\/own(?:\/|$)/.test(path))).to.equal(true);
      expect(possibleSteps(before, steps)).to.deep.equal({ before, steps });
      expect(() => parseScenario(history)).not.to.throw();
    }
  });

  it('makes the folder first', () => {
    const { before, steps } = inFolder(
      {
        ...generateHistory(1, { steps: 1 }),
        before: [{ upload: { path: '/top/a' } }],
        steps: [{ move: { path: '/top/a', toFolder: '/top' } }],
      },
      '/top/own',
    );
    expect(before).to.deep.equal([
      { createFolder: { path: '/top/own' } },
      { advance: '15s' },
      { upload: { path: '/top/own/a' } },
    ]);
    expect(steps).to.deep.equal([{ move: { path: '/top/own/a', toFolder: '/top/own' } }]);
  });
});
