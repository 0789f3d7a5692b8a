import { expect } from 'chai';
import fc from 'fast-check';
import { playPolledHistory } from './polled-history.ts';
import type { PolledStep } from './polled-history.ts';

const ahead = fc.integer({ min: 1, max: 12 });
const file = fc.integer({ min: 0, max: 9 });
const folder = fc.constantFrom('top' as const, 'foh-home' as const);
const change = fc.record({ kind: fc.constant('change' as const), file, folder });
const minutes = fc.constantFrom(0, 1, 4, 5, 14, 15, 16, 30, 500);

const step: fc.Arbitrary<PolledStep> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes }) },
  { weight: 5, arbitrary: change },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('fail' as const, 'crash' as const), ahead }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), minutes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('interval' as const), minutes: fc.constantFrom(5, 7, 15) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('receiver' as const), status: fc.constantFrom(200, 503) }) },
);

describe('an instance that is polled while requests fail, the process dies and settings change', () => {
  it('hears of each version once, in polls that never overlap and whose bound never goes back', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        const { wanted, told, bounds, atOnce } = await playPolledHistory(steps);
        expect(told, 'nothing is lost').to.include.members([...wanted]);
        expect(new Set(told).size, `nothing is told twice: ${told.join(' ')}`).to.equal(told.length);
        expect(bounds, 'the bound goes on').to.deep.equal([...bounds].sort((a, b) => a - b));
        expect(atOnce, 'one poll at a time').to.be.at.most(1);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});
