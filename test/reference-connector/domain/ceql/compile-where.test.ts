import { expect } from 'chai';
import fc from 'fast-check';
import { compileWhere } from '../../../../reference-connector/domain/ceql/compile-where.ts';
import { parsePollWhere } from '../../../../reference-connector/domain/ceql/parse-poll-where.ts';
import { readWhere } from '../../../../reference-connector/domain/ceql/read-where.ts';

const record: Readonly<Record<string, string | number | boolean>> = {
  name: "Tom's plan.PDF",
  size: 20,
  directory: false,
  at: '2026-03-02T09:00:00Z',
};

function holds(where: string): boolean {
  return compileWhere<typeof record>(readWhere(where, ''), (name) => (one) => one[name])(record);
}

describe('a where clause', () => {
  const rows: readonly (readonly [where: string, expected: boolean])[] = [
    ["name LIKE '%.pdf'", true],
    ["name like 'tom%plan%'", true],
    ['size > 3 AND size <= 20', true],
    ['size > 3 AND size < 20', false],
    ['size=7 OR size=20', true],
    ["size IN ('1', '20')", true],
    ['missing IS NULL', true],
    ['missing IS NOT NULL', false],
    ['missing = 5', false],
    ["directory = 'FALSE'", true],
    ["at >= '2026-03-02T10:00:00+01:00'", true],
    ['`size` <> 20', false],
    ["size >'3''", true],
    ["size = 20 or missing = 1 and name = 'x'", true],
    ["name = 'Tom''s plan.PDF'", true],
    ["name NOT LIKE '%.txt'", true],
    ["NOT name LIKE '%.pdf'", false],
    ["NOT (size = 7 OR directory = 'true')", true],
    ["size NOT IN ('1', '2')", true],
    ["missing NOT LIKE 'x'", false],
    ['NOT missing = 5', false],
    ["missing LIKE '%'", false],
  ];
  for (const [where, expected] of rows) {
    it(`${where} ${expected ? 'holds' : 'does not hold'}`, () => {
      expect(holds(where)).to.equal(expected);
    });
  }

  it('orders a number as a number, whichever operator asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (other) => {
        expect(holds(`size < ${String(other)}`)).to.equal(20 < other);
        expect(holds(`size >= '${String(other)}'`)).to.equal(20 >= other);
        expect(holds(`size = ${String(other)} OR size != ${String(other)}`)).to.equal(true);
        expect(holds(`size > ${String(other)} AND size <= ${String(other)}`)).to.equal(false);
      }),
    );
  });
});

const ITEM = { Name: 'plan.pdf', FileSizeBytes: 12, Info: { Kind: 'a' }, ProgenyEditDate: '2026-03-02T09:10:00Z' };

describe("the poll source's where clause", () => {
  const since = Date.parse('2026-03-02T09:00:00Z');
  for (const [where, passes] of [
    ["lastmodifieddate='2026-03-02T09:00:00Z'", true],
    ["lastmodifieddate='2026-03-02T09:00:00Z' AND Name LIKE '%.pdf'", true],
    ["name LIKE '%.txt' AND lastmodifieddate>='2026-03-02T09:00:00Z'", false],
    ["lastmodifieddate='2026-03-02T09:00:00Z' AND Info.Kind = 'a'", true],
    ["lastmodifieddate>='2026-03-02T09:00:00Z' AND lastmodifieddate<'2026-03-02T10:00:00Z'", true],
    ["lastmodifieddate<'2026-03-02T09:05:00Z' AND lastmodifieddate>='2026-03-02T09:00:00Z'", false],
    ["lastmodifieddate='2026-03-02T09:00:00Z' AND NOT Name LIKE '%.pdf'", false],
  ] as const) {
    it(`${where} ${passes ? 'takes' : 'leaves'} the Item`, () => {
      const read = parsePollWhere(where);
      expect(read.since).to.equal(since);
      expect(read.test(ITEM)).to.equal(passes);
    });
  }

  for (const where of ["name='x'", "lastmodifieddate='2026-03-02T09:00:00Z' OR name='x'"]) {
    it(`refuses ${where}, which names no date that has to hold`, () => {
      expect(() => parsePollWhere(where)).to.throw('Write where=');
    });
  }
});
