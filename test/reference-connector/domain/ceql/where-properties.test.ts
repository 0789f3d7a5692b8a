import { expect } from 'chai';
import fc from 'fast-check';
import { compileWhere } from '../../../../reference-connector/domain/ceql/compile-where.ts';
import { readWhere } from '../../../../reference-connector/domain/ceql/read-where.ts';

/** A clause as text, and what it says about a record in plain code: undefined where a missing value leaves it open. */
interface Clause {
  readonly text: string;
  readonly says: (record: Row) => boolean | undefined;
}
interface Row {
  readonly name?: string;
  readonly size?: number;
}

const texts = fc.string({ unit: fc.constantFrom(..."abB '%()`=,".split('')), maxLength: 5 });
const rows: fc.Arbitrary<Row> = fc.record({ name: texts, size: fc.integer({ min: 0, max: 5 }) }, { requiredKeys: [] });
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const keyword = (word: string): fc.Arbitrary<string> => fc.constantFrom(word, word.toLowerCase());

/** Whether a text fits a pattern of LIKE, tried letter by letter. */
function fits(text: string, pattern: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('%')) return fits(text, pattern.slice(1)) || (text !== '' && fits(text.slice(1), pattern));
  return text[0]?.toLowerCase() === pattern[0]?.toLowerCase() && fits(text.slice(1), pattern.slice(1));
}

const named = (test: (name: string) => boolean) => (row: Row) => (row.name === undefined ? undefined : test(row.name));
const sized = (test: (size: number) => boolean) => (row: Row) => (row.size === undefined ? undefined : test(row.size));

const leaves: fc.Arbitrary<Clause> = fc.oneof(
  texts.map((text) => ({ text: `name = ${quoted(text)}`, says: named((name) => name === text) })),
  texts.map((text) => ({ text: `\`name\`!=${quoted(text)}`, says: named((name) => name !== text) })),
  fc.tuple(texts, keyword('LIKE')).map(([text, like]) => ({
    text: `name ${like} ${quoted(text)}`,
    says: named((name) => fits(name, text)),
  })),
  fc.tuple(texts, keyword('NOT LIKE')).map(([text, like]) => ({
    text: `name ${like} ${quoted(text)}`,
    says: named((name) => !fits(name, text)),
  })),
  fc.integer({ min: 0, max: 5 }).map((n) => ({ text: `size<=${String(n)}`, says: sized((size) => size <= n) })),
  fc.integer({ min: 0, max: 5 }).map((n) => ({ text: `size > '${String(n)}'`, says: sized((size) => size > n) })),
  fc.array(texts, { minLength: 1, maxLength: 3 }).map((all) => ({
    text: `name IN (${all.map(quoted).join(', ')})`,
    says: named((name) => all.includes(name)),
  })),
  fc.array(texts, { minLength: 1, maxLength: 3 }).map((all) => ({
    text: `name not in(${all.map(quoted).join(',')})`,
    says: named((name) => !all.includes(name)),
  })),
  fc.constant<Clause>({ text: 'size IS NULL', says: ({ size }) => size === undefined }),
  fc.constant<Clause>({ text: 'name is not null', says: ({ name }) => name !== undefined }),
);

const { clause } = fc.letrec<{ clause: Clause }>((tie) => ({
  clause: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc.tuple(tie('clause'), keyword('NOT')).map(([one, not]) => ({
      text: `${not} (${one.text})`,
      says: (row: Row) => {
        const verdict = one.says(row);
        return verdict === undefined ? undefined : !verdict;
      },
    })),
    fc.tuple(tie('clause'), tie('clause'), keyword('AND')).map(([a, b, and]) => ({
      text: `(${a.text}) ${and} (${b.text})`,
      says: (row: Row) => {
        const [one, other] = [a.says(row), b.says(row)];
        if (one === false || other === false) return false;
        return one === undefined || other === undefined ? undefined : true;
      },
    })),
    fc.tuple(tie('clause'), tie('clause'), keyword('OR')).map(([a, b, or]) => ({
      text: `(${a.text} ${or} ${b.text})`,
      says: (row: Row) => {
        const [one, other] = [a.says(row), b.says(row)];
        if (one === true || other === true) return true;
        return one === undefined || other === undefined ? undefined : false;
      },
    })),
  ),
}));

/** The columns of the rows; a clause names no others. */
const columnOf = (column: string) => (row: Row) => (column === 'size' ? row.size : row.name);

describe('A where clause and the plain predicate that it stands for', () => {
  it('agree about every record', () => {
    fc.assert(
      fc.property(clause, fc.array(rows, { maxLength: 5 }), ({ text, says }, records) => {
        const test = compileWhere<Row>(readWhere(text, ''), columnOf);
        expect(records.map(test)).to.deep.equal(records.map((record) => says(record) === true));
      }),
      { numRuns: 500 },
    );
  });
});
