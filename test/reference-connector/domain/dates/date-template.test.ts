import { expect } from 'chai';
import { compileDateTemplate } from '../../../../reference-connector/domain/dates/date-template.ts';
import { parseIsoStamp } from '../../../../reference-connector/domain/dates/parse-iso-stamp.ts';
import { loadZone } from '../../../../reference-connector/domain/dates/zones.ts';

const lastPollAt = Date.parse('2026-03-02T09:00:00.250Z');
const now = Date.parse('2026-03-02T09:15:00Z');

const rows: readonly (readonly [string, string])[] = [
  ["w=d='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'", "w=d='2026-03-02T09:00:00Z'"],
  ["${gmtDate:yyyy-MM-dd'T'HH:mm:ss.SSSXXX}", '2026-03-02T09:00:00.250Z'],
  ['${date:HH:mm}', '11:00'],
  ['${dateTimeZone:America/New_York:yyyy-MM-dd HH:mm}', '2026-03-02 04:00'],
  ['${DateTimeZone:EST:HH:mm}', '04:00'],
  ['${dateTimeZone:-03:30:HH:mmXXX}', '05:30-03:30'],
  ['${dateTimeZone:+02:00:HH:mmZ}', '11:00%2B0200'],
  ['${nowTimeZone:GMT:HH:mm}', '09:15'],
  ['${epoch}', '1772442000250'],
  ['${epoch:ms}', '1772442000250'],
  ['${epoch:s}', '1772442000'],
  ['${epoch:us}', '1772442000250000'],
  ['${milliseconds}', '1772442000250'],
  ['${date}', '2026-03-02T09:00:00Z'],
  ["a=${epoch:s}&b='${gmtDate:yyyy}'", "a=1772442000&b='2026'"],
  ['/no/template', '/no/template'],
];

describe('compileDateTemplate', () => {
  before(() => loadZone('America/New_York'));

  for (const [template, expected] of rows) {
    it(`fills ${template} with ${expected}`, () => {
      expect(compileDateTemplate(template).render({ lastPollAt, now, serverZone: '+02:00' })).to.equal(expected);
    });
  }

  for (const template of ['${gmtdat:yyyy}', '${epoch:h}', '${}', '${gmtDate:yyyy-MM-ddTHH}']) {
    it(`refuses ${template}`, () => {
      expect(() => compileDateTemplate(template))
        .to.throw()
        .with.property('code', 'date-pattern-not-valid');
    });
  }
});

describe('parseIsoStamp', () => {
  const stamps: readonly (readonly [string, string | undefined])[] = [
    ['2013-10-17T03:54:35.24Z', '2013-10-17T03:54:35.240Z'],
    ['2013-10-17T03:55:04.517Z', '2013-10-17T03:55:04.517Z'],
    ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.999Z'],
    ['2000-01-01T20:20:20Z', '2000-01-01T20:20:20.000Z'],
    ['2015-02-25T14:12:54-05:00', '2015-02-25T19:12:54.000Z'],
    ['2015-05-05T15:07:28', '2015-05-05T15:07:28.000Z'],
    ['0001-01-01T00:00:00', '0001-01-01T00:00:00.000Z'],
    ['20131017035435', '2013-10-17T03:54:35.000Z'],
    ['2015-01-02 03:04:05Z', '2015-01-02T03:04:05.000Z'],
    ['2026-02-29T00:00:00Z', undefined],
    ['2026-13-01T00:00:00Z', undefined],
    ['Mon Mar 02 2026', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of stamps) {
    it(`reads ${text || 'nothing'} as ${expected ?? 'no stamp'}`, () => {
      const instant = parseIsoStamp(text);
      expect(instant === undefined ? undefined : new Date(instant).toISOString()).to.equal(expected);
    });
  }
});
