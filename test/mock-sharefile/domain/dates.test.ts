import { expect } from 'chai';
import fc from 'fast-check';
import { misreadAsNewYorkTime } from '../../../mock-sharefile/domain/dates/new-york-time.ts';
import { parseInstant } from '../../../mock-sharefile/domain/dates/parse-instant.ts';
import { NEVER_AT, NO_DATE_AT, roundToTick, toWireDate } from '../../../mock-sharefile/domain/dates/wire-date.ts';

describe('dates on the wire', () => {
  const written: readonly (readonly [instant: string, text: string])[] = [
    ['2013-10-17T03:54:35.240Z', '2013-10-17T03:54:35.24Z'],
    ['2013-10-17T03:55:04.517Z', '2013-10-17T03:55:04.517Z'],
    ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00.500Z', '2026-03-02T09:00:00.5Z'],
    ['2026-03-02T09:00:10.000Z', '2026-03-02T09:00:10Z'],
    ['2026-03-02T10:20:30.003Z', '2026-03-02T10:20:30.003Z'],
  ];
  for (const [instant, text] of written) {
    it(`writes ${instant} as ${text}`, () => {
      expect(toWireDate(Date.parse(instant))).to.equal(text);
    });
  }

  it('writes "never" with seven digits and "no date" as the year 1', () => {
    expect(toWireDate(NEVER_AT)).to.equal('9999-12-31T23:59:59.9999999Z');
    expect(toWireDate(NO_DATE_AT)).to.equal('0001-01-01T00:00:00Z');
  });

  it('rounds to 300 ticks a second, so that milliseconds end in 0, 3 or 7 and move by 2 at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (instant) => {
        const rounded = roundToTick(instant);
        expect([0, 3, 7]).to.include(rounded % 10);
        expect(Math.abs(rounded - instant)).to.be.at.most(2);
        expect(roundToTick(rounded)).to.equal(rounded);
      }),
    );
  });

  it('writes what it can read again, whatever the instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: NO_DATE_AT, max: NEVER_AT }), (instant) => {
        expect(parseInstant(toWireDate(instant))).to.equal(instant);
      }),
    );
  });
});

describe('dates that clients send', () => {
  const read: readonly (readonly [text: unknown, instant: string | undefined])[] = [
    ['2026-11-24T02:59:31.018309513Z', '2026-11-24T02:59:31.018Z'],
    ['2015-01-02 03:04:05Z', '2015-01-02T03:04:05.000Z'],
    ['Tue Nov 24 02:51:38 UTC 2026', '2026-11-24T02:51:38.000Z'],
    ['1448333498', '2015-11-24T02:51:38.000Z'],
    [1448333498, '2015-11-24T02:51:38.000Z'],
    ['2026-03-02T09:00:00+01:00', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02T09:00:00-0530', '2026-03-02T14:30:00.000Z'],
    ['2026-03-02T09:00:00', '2026-03-02T09:00:00.000Z'],
    ['2026-02-30T09:00:00Z', undefined],
    ['2026-13-01T09:00:00Z', undefined],
    ['2026-03-02T25:00:00Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [-1, undefined],
    [{}, undefined],
  ];
  for (const [text, instant] of read) {
    it(`${instant === undefined ? 'refuses' : 'reads'} ${JSON.stringify(text)}`, () => {
      expect(parseInstant(text)).to.equal(instant === undefined ? undefined : Date.parse(instant));
    });
  }
});

describe('quirk Q1, a PATCHed date read as New York time', () => {
  const misread: readonly (readonly [sent: string, overlap: 'earlier' | 'later', stored: string])[] = [
    ['2020-07-01T08:00:00.123Z', 'later', '2020-07-01T12:00:00Z'],
    ['2020-01-01T08:00:00Z', 'later', '2020-01-01T13:00:00Z'],
    ['2026-11-01T01:30:00Z', 'later', '2026-11-01T06:30:00Z'],
    ['2026-11-01T01:30:00Z', 'earlier', '2026-11-01T05:30:00Z'],
    ['2026-03-08T02:30:00Z', 'later', '2026-03-08T07:30:00Z'],
  ];
  for (const [sent, overlap, stored] of misread) {
    it(`stores ${sent} as ${stored} (${overlap} in an overlap)`, () => {
      expect(toWireDate(misreadAsNewYorkTime(Date.parse(sent), overlap))).to.equal(stored);
    });
  }
});
