import { expect } from 'chai';
import fc from 'fast-check';
import type { ScenarioFile } from '../../../../schemas/index.ts';
import { isValid } from '../../../../schemas/index.ts';
import { generateHistory } from '../../../../harness/histories/generate/generate-history.ts';
import { possibleSteps } from '../../../../harness/histories/possible-steps.ts';
import { shrinkScenario } from '../../../../harness/histories/shrink/shrink-scenario.ts';

type Fails = (scenario: ScenarioFile) => boolean;

/** Reasons that a connector might have to fail, each with the steps that the smallest scenario for it has. */
const REASONS: Readonly<Record<string, readonly [Fails, number]>> = {
  'a rename': [({ steps }) => steps.some(({ rename }) => rename), 2],
  'a deletion after a new version': [
    ({ steps }) => {
      const at = steps.findIndex(({ newVersion }) => newVersion);
      return at !== -1 && steps.slice(at).some((step) => step.delete);
    },
    // Two files, where the one that gets a version is not the one that is deleted.
    5,
  ],
  'three uploads': [({ steps }) => steps.filter(({ upload }) => upload).length >= 3, 3],
  'a wait of a quarter of an hour': [
    ({ steps }) => steps.some(({ advance = '' }) => advance === '15m' || /^(9|\d{2,})\d{5}ms$/.test(advance)),
    1,
  ],
};

const runs = fc.record({ seed: fc.nat(10_000), steps: fc.integer({ min: 5, max: 120 }) });

describe('a scenario that fails', () => {
  for (const [reason, [fails, least]] of Object.entries(REASONS)) {
    it(`because of ${reason} is shrunk to what can be run, fails, and has no step too many`, async () => {
      await fc.assert(
        fc.asyncProperty(runs, async ({ seed, steps }) => {
          const history = generateHistory(seed, { steps });
          fc.pre(fails(history));
          const small = await shrinkScenario(history, (one) => Promise.resolve(fails(one)), Math.floor(steps / 2));
          expect(fails(small) && isValid('harness/scenario', small)).to.equal(true);
          const { before = [] } = small;
          expect(possibleSteps(before, small.steps)).to.deep.equal({ before, steps: small.steps });
          expect(before.length + small.steps.length).to.be.at.most(least);
          for (const at of small.steps.keys()) {
            const cut = possibleSteps(before, small.steps.toSpliced(at, 1));
            expect(fails({ ...small, ...cut })).to.equal(false);
          }
          expect(small.replays).to.have.length(1);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('is shrunk to the same scenario each time', async () => {
    const history = generateHistory(4, { steps: 200 });
    const shrink = (): Promise<ScenarioFile> =>
      shrinkScenario(history, ({ steps }) => Promise.resolve(steps.filter(({ upload }) => upload).length >= 2));
    expect(await shrink()).to.deep.equal(await shrink());
  });

  it('has plain names, no needless folder and simple waits when it is shrunk', async () => {
    const history = generateHistory(1, { steps: 10 });
    const odd: ScenarioFile = {
      ...history,
      before: [],
      steps: [
        { createFolder: { path: '/top/Übersicht 1' } },
        { upload: { path: '/top/Übersicht 1/$& 2.txt', bytes: 4096 } },
        { advance: '450001ms' },
        { advance: '450001ms' },
        { settle: true },
      ],
    };
    const fails: Fails = ({ steps }) =>
      steps.some(({ upload }) => upload) && steps.some(({ advance = '' }) => /^(15m|900002ms)$/.test(advance));
    const small = await shrinkScenario(odd, (one) => Promise.resolve(fails(one) || one === odd));
    expect(small.steps).to.deep.include({ upload: { path: '/top/a' } });
  });
});
