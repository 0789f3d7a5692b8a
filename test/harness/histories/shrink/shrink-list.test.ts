import { expect } from 'chai';
import fc from 'fast-check';
import { shortestFailingPrefix, shrinkList } from '../../../../harness/histories/shrink/shrink-list.ts';

type Fails = (items: readonly number[]) => boolean;

/** Reasons to fail that depend on some items, on how many there are, on their sum, and on several at once. */
const failing: fc.Arbitrary<Fails> = fc.oneof(
  fc.uniqueArray(fc.nat(40), { maxLength: 6 }).map(
    (needed): Fails =>
      (items) =>
        needed.every((n) => items.includes(n)),
  ),
  fc.nat(12).map(
    (count): Fails =>
      (items) =>
        items.length >= count,
  ),
  fc.integer({ min: 1, max: 5 }).map(
    (divisor): Fails =>
      (items) =>
        items.reduce((sum, n) => sum + n, 0) % divisor === 0,
  ),
  fc.tuple(fc.nat(40), fc.nat(40)).map(([one, other]): Fails => (items) => {
    const at = items.indexOf(one);
    return at !== -1 && items.indexOf(other, at) !== -1;
  }),
);

const failingLists = fc
  .tuple(fc.array(fc.nat(40), { maxLength: 60 }), failing)
  .filter(([items, fails]) => fails(items));

describe('a list that fails', () => {
  it('is shrunk to one that fails and from which no item can be taken out', async () => {
    await fc.assert(
      fc.asyncProperty(failingLists, async ([items, fails]) => {
        const left = await shrinkList(items, (rest) => Promise.resolve(fails(rest)));
        expect(fails(left)).to.equal(true);
        for (const at of left.keys()) expect(fails(left.toSpliced(at, 1))).to.equal(false);
      }),
    );
  });

  it('is shrunk to a part of itself in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(failingLists, async ([items, fails]) => {
        const left = await shrinkList([...items.entries()], (rest) => Promise.resolve(fails(rest.map(([, n]) => n))));
        expect(left.map(([at]) => at)).to.deep.equal(left.map(([at]) => at).sort((one, other) => one - other));
      }),
    );
  });

  it('is shrunk to the same part each time, whatever time the answers take', async () => {
    await fc.assert(
      fc.asyncProperty(failingLists, async ([items, fails]) => {
        const once = await shrinkList(items, (rest) => Promise.resolve(fails(rest)));
        const again = await shrinkList(items, async (rest) => {
          for (let turn = 0; turn < rest.length; turn += 1) await Promise.resolve();
          return fails(rest);
        });
        expect(again).to.deep.equal(once);
      }),
    );
  });

  it('is shrunk from 2,000 items to two in some fifty questions', async () => {
    let questions = 0;
    const left = await shrinkList(
      Array.from({ length: 2_000 }, (_, at) => at),
      (rest) => {
        questions += 1;
        return Promise.resolve(rest.includes(700) && rest.includes(1_900));
      },
    );
    expect(left).to.deep.equal([700, 1_900]);
    expect(questions).to.be.at.most(60);
  });

  it('has a shortest beginning that fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { minLength: 1 }), fc.nat(), async (items, chance) => {
        const last = chance % items.length;
        const prefix = await shortestFailingPrefix(items, (start) => Promise.resolve(start.length > last));
        expect(prefix).to.deep.equal(items.slice(0, last + 1));
      }),
    );
  });
});
