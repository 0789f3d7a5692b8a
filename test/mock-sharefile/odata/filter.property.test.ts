import { expect } from 'chai';
import fc from 'fast-check';
import type { Property, PropertySet } from '../../../mock-sharefile/domain/odata/property.ts';
import { compileFilter } from '../../../mock-sharefile/domain/odata/compile-filter.ts';
import { parseFilter } from '../../../mock-sharefile/domain/odata/parse-filter.ts';

/** A thing with one member of each kind; null stands for what is not there. */
interface Thing {
  readonly name: string | null;
  readonly size: number | null;
  readonly made: number;
  readonly hidden: boolean;
}

/** A filter as text and as the function of JavaScript that means the same. */
interface Pair {
  readonly text: string;
  readonly holds: (thing: Thing) => boolean;
}

const MEMBERS: PropertySet<Thing> = {
  typeOf: (thing) => (thing.hidden ? 'ShareFile.Api.Models.Folder' : 'ShareFile.Api.Models.File'),
  properties: new Map<string, Property<Thing>>([
    ['Name', { kind: 'text', read: (thing) => thing.name }],
    ['Size', { kind: 'number', read: (thing) => thing.size }],
    ['Made', { kind: 'date', read: (thing) => thing.made }],
    ['Hidden', { kind: 'truth', read: (thing) => thing.hidden }],
  ]),
};
const DAY_MS = 86_400_000;
const DAY = Date.parse('2026-03-02T00:00:00Z');

const word = fc.stringMatching(/^[ab'%é #&+]{0,3}$/);
const size = fc.integer({ min: -3, max: 3 });
const made = fc.integer({ min: 0, max: 4 }).map((half) => DAY + (half * DAY_MS) / 2);
const thing: fc.Arbitrary<Thing> = fc.record({
  name: fc.option(word),
  size: fc.option(size),
  made,
  hidden: fc.boolean(),
});

const OPERATORS: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function compares(
  name: string,
  literal: string,
  value: string | number,
  read: (thing: Thing) => string | number | null,
): fc.Arbitrary<Pair> {
  const equal = fc.constantFrom<Pair>(
    { text: `${name} eq ${literal}`, holds: (each) => read(each) === value },
    { text: `${name} ne ${literal}`, holds: (each) => read(each) !== value },
  );
  const ordered = fc.constantFrom(...Object.entries(OPERATORS)).map(([operator, holds]): Pair => ({
    text: `${name} ${operator} ${literal}`,
    holds: (each) => {
      const found = read(each);
      return found !== null && holds(found, value);
    },
  }));
  return fc.oneof(equal, ordered);
}

const nameIs = word.chain((text) => compares('Name', quoted(text), text, (each) => each.name));
const sizeIs = size.chain((value) => compares('Size', String(value), value, (each) => each.size));
const madeIs = made.chain((at) => {
  const date = new Date(at).toISOString();
  const literal = fc.constantFrom(date, date.replace('T', ' ').replace('.000', ''), `datetime'${date}'`, quoted(date));
  return literal.chain((text) => compares('Made', text, at, (each) => each.made));
});
const dayIs = made.chain((at) => {
  const day = Math.floor(at / DAY_MS) * DAY_MS;
  const text = new Date(day).toISOString().slice(0, 10);
  return compares('date(Made)', text, day, (each) => Math.floor(each.made / DAY_MS) * DAY_MS);
});
const timeIs = fc.constantFrom('00:00', '12:00:00', "time'PT12H'").chain((text) => {
  const value = text.includes('12') ? DAY_MS / 2 : 0;
  return compares('time(Made)', text, value, (each) => each.made % DAY_MS);
});
const textTest = word.chain((text) => {
  const part = text.toLowerCase();
  const test = (holds: (name: string) => boolean) => (each: Thing) =>
    each.name !== null && holds(each.name.toLowerCase());
  const suffix = fc.constantFrom('', ' eq true');
  const tests: readonly Pair[] = [
    { text: `startswith(Name,${quoted(text)})`, holds: test((name) => name.startsWith(part)) },
    { text: `endswith(Name, ${quoted(text)})`, holds: test((name) => name.endsWith(part)) },
    { text: `substringof(${quoted(text)},Name)`, holds: test((name) => name.includes(part)) },
  ];
  return fc.tuple(fc.constantFrom(...tests), suffix).map(([pair, end]): Pair => ({ ...pair, text: pair.text + end }));
});
const simple = fc.constantFrom<Pair>(
  { text: 'Hidden', holds: (each) => each.hidden },
  { text: 'Hidden eq false', holds: (each) => !each.hidden },
  { text: 'Hidden ne null', holds: () => true },
  { text: 'Name eq null', holds: (each) => each.name === null },
  { text: 'null ne Size', holds: (each) => each.size !== null },
  { text: 'Size gt null', holds: () => false },
  { text: "isof('ShareFile.Api.Models.File')", holds: (each) => !each.hidden },
);

const { filter } = fc.letrec<{ filter: Pair }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(nameIs, sizeIs, madeIs, dayIs, timeIs, textTest, simple),
    fc.tuple(tie('filter'), tie('filter'), fc.constantFrom('and', 'or', 'AND')).map(([left, right, word]): Pair => ({
      text: `(${left.text}) ${word} (${right.text})`,
      holds: (each) => (word === 'or' ? left.holds(each) || right.holds(each) : left.holds(each) && right.holds(each)),
    })),
    tie('filter').map((inner): Pair => ({ text: `not (${inner.text})`, holds: (each) => !inner.holds(each) })),
  ),
}));

describe('random filters', () => {
  it('let pass what the same condition of JavaScript lets pass', () => {
    fc.assert(
      fc.property(filter, fc.array(thing, { minLength: 1, maxLength: 12 }), ({ text, holds }, things) => {
        const passes = compileFilter(parseFilter(text), MEMBERS, text);
        expect(things.filter(passes), text).to.deep.equal(things.filter(holds));
      }),
      { numRuns: 500 },
    );
  });

  it('bind "and" closer than "or" without parentheses', () => {
    fc.assert(
      fc.property(fc.tuple(sizeIs, nameIs, madeIs), thing, ([a, b, c], each) => {
        const text = `${a.text} or ${b.text} and ${c.text}`;
        const expected = a.holds(each) || (b.holds(each) && c.holds(each));
        expect(compileFilter(parseFilter(text), MEMBERS, text)(each), text).to.equal(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('answer any text with a function or with a bad request', () => {
    const noise = fc.string({
      unit: fc.constantFrom('Name', 'Size', ' ', "'", '(', ')', 'eq', 'and', 'not', '1', ',', 'date', '\u0000'),
    });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        try {
          expect(compileFilter(parseFilter(text), MEMBERS, text)).to.be.a('function');
        } catch (error) {
          expect(error).to.have.property('code', 'bad-request');
        }
      }),
      { numRuns: 500 },
    );
  });
});
