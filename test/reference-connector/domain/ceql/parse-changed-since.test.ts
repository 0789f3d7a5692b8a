import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../../../reference-connector/domain/ceql/generated/where.ts';
import { readWhere } from '../../../../reference-connector/domain/ceql/read-where.ts';
import { parseChangedSince } from '../../../../reference-connector/domain/ceql/parse-changed-since.ts';

describe('the where grammar', () => {
  const rows: readonly (readonly [string, object])[] = [
    ["a='x'", { kind: 'comparison', name: 'a', operator: '=', value: 'x' }],
    ["created >'1700000000'", { kind: 'comparison', name: 'created', operator: '>', value: '1700000000' }],
    ["updated_at>='2020-01-01''", { kind: 'comparison', name: 'updated_at', operator: '>=', value: '2020-01-01' }],
    [
      'mdate>=2017-02-28T16:11:29-06:00',
      { kind: 'comparison', name: 'mdate', operator: '>=', value: '2017-02-28T16:11:29-06:00' },
    ],
    ['`my name` <> 5', { kind: 'comparison', name: 'my name', operator: '!=', value: '5' }],
    ["name like '%x%'", { kind: 'comparison', name: 'name', operator: 'LIKE', value: '%x%' }],
    ["a in ('1', '2')", { kind: 'in', name: 'a', values: ['1', '2'] }],
    ['a IS NULL', { kind: 'null', name: 'a', isNull: true }],
    ['a is not null', { kind: 'null', name: 'a', isNull: false }],
    ["a='it''s'", { kind: 'comparison', name: 'a', operator: '=', value: "it's" }],
    ["a=''", { kind: 'comparison', name: 'a', operator: '=', value: '' }],
    ["a=''''", { kind: 'comparison', name: 'a', operator: '=', value: "'" }],
    ["not = 'x'", { kind: 'comparison', name: 'not', operator: '=', value: 'x' }],
    ["NOT a='x'", { kind: 'not', part: { kind: 'comparison', name: 'a', operator: '=', value: 'x' } }],
    ["a not like 'x'", { kind: 'not', part: { kind: 'comparison', name: 'a', operator: 'LIKE', value: 'x' } }],
    ["a NOT IN('x')", { kind: 'not', part: { kind: 'in', name: 'a', values: ['x'] } }],
    [
      "a='x'' AND b='y'",
      {
        kind: 'and',
        parts: [
          { kind: 'comparison', name: 'a', operator: '=', value: 'x' },
          { kind: 'comparison', name: 'b', operator: '=', value: 'y' },
        ],
      },
    ],
  ];
  for (const [text, expected] of rows) {
    it(`reads ${text}`, () => {
      expect(parse(text)).to.deep.equal(expected);
    });
  }

  it('lets AND bind tighter than OR, and parentheses tighter than both', () => {
    expect(parse("a='1' or b='2' and (c='3' or d='4')")).to.have.nested.property('parts[1].parts[1].kind', 'or');
  });

  for (const [text, place] of [
    ['', 'at character 1: Expected "(", "NOT", or a column name'],
    ['size >', 'at character 7: Expected a value'],
    ["name = 'x", 'at character 8: Expected'],
    ["name = 'x' size = 3", 'at character 12: Expected'],
    ["(name = 'x'", 'at character 12: Expected ")", "AND", or "OR"'],
    ["name IS 'x'", 'at character 9: Expected'],
    ['5 = size', 'at character 1: Expected'],
    ["name == 'x'", 'at character 7: Expected a value'],
    [`name = '${'x'.repeat(5000)}'`, 'longer than 4096 characters'],
  ] as const) {
    it(`refuses ${JSON.stringify(text.slice(0, 40))} and names the place`, () => {
      expect(() => readWhere(text, 'HINT')).to.throw(place);
      expect(() => readWhere(text, 'HINT')).to.throw(/\. HINT$/);
    });
  }

  it('never fails but with a SyntaxError', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab='()<>` ANDORINlike%12-,".split('')) }), (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).to.have.property('name', 'SyntaxError');
        }
      }),
    );
  });
});

describe('parseChangedSince', () => {
  const since = Date.parse('2026-03-02T09:00:00Z');
  for (const [where, expected] of [
    ["lastmodifieddate='2026-03-02T09:00:00Z'", since],
    ["LastModifiedDate >= '2026-03-02T09:00:00Z'", since],
    ["lastmodifieddate>'2026-03-02T09:00:00Z'", since + 1],
    ["lastmodifieddate='2026-03-02T10:00:00+0100'", since],
  ] as const) {
    it(`reads ${where} as since`, () => {
      expect(parseChangedSince(where)).to.equal(expected);
    });
  }

  for (const where of [
    '',
    'lastmodifieddate=',
    "lastmodifieddate=''",
    "lastmodifieddate='yesterday'",
    "lastmodifieddate<'2026-03-02T09:00:00Z'",
    "name='x'",
    "lastmodifieddate='2026-03-02T09:00:00Z' and name='x'",
    "lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
  ]) {
    it(`refuses ${where || 'nothing'} and says what to write`, () => {
      expect(() => parseChangedSince(where)).to.throw("Write where=lastmodifieddate='2026-03-02T09:00:00Z'");
    });
  }
});
