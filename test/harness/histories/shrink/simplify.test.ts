import { expect } from 'chai';
import fc from 'fast-check';
import { simplifyList } from '../../../../harness/histories/shrink/simplify.ts';
import {
  simplerDurations,
  simplerNumbers,
  toDurationText,
} from '../../../../harness/histories/shrink/simpler-numbers.ts';
import { parseDuration } from '../../../../world/index.ts';

describe('numbers of a list that fails', () => {
  it('are made simpler until none can be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), fc.nat(800), async (numbers, least) => {
        const fails = (list: readonly number[]): boolean => list.reduce((sum, one) => sum + one, 0) >= least;
        fc.pre(fails(numbers));
        const left = await simplifyList(numbers, simplerNumbers, (list) => Promise.resolve(fails(list)));
        expect(fails(left)).to.equal(true);
        for (const [at, number] of left.entries())
          for (const simpler of simplerNumbers(number)) expect(fails(left.with(at, simpler))).to.equal(false);
      }),
    );
  });

  it('stay as they are where nothing simpler fails', async () => {
    expect(await simplifyList([5, 7], simplerNumbers, () => Promise.resolve(false))).to.deep.equal([5, 7]);
  });
});

describe('a duration', () => {
  for (const [durationMs, text] of [
    [0, '0ms'],
    [1, '1ms'],
    [1000, '1s'],
    [899_999, '899999ms'],
    [900_000, '15m'],
    [5_400_000, '90m'],
    [7_200_000, '2h'],
    [172_800_000, '2d'],
  ] as const) {
    it(`of ${String(durationMs)} ms is written ${text}`, () => {
      expect(toDurationText(durationMs)).to.equal(text);
      expect(parseDuration(text)).to.equal(durationMs);
    });
  }

  it('has simpler ones that are written shorter, or as short for less time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000_000 }), (durationMs) => {
        const written = toDurationText(durationMs);
        for (const simpler of simplerDurations(durationMs)) {
          const text = toDurationText(simpler);
          expect(text.length < written.length || (text.length === written.length && simpler < durationMs)).to.equal(
            true,
          );
        }
      }),
    );
  });

  it('that is odd is first tried as one that people choose', () => {
    expect(simplerDurations(899_999).map(toDurationText)).to.include.members(['1s', '15m', '1m']);
  });
});
