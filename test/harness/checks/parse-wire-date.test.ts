import { expect } from 'chai';
import { parseWireDate } from '../../../harness/checks/evidence/parse-wire-date.ts';

describe('parseWireDate', () => {
  for (const [text, instant] of [
    ['2013-10-17T03:54:35.24Z', '2013-10-17T03:54:35.240Z'],
    ['2013-10-17T03:55:04.517Z', '2013-10-17T03:55:04.517Z'],
    ['2013-10-17T03:55:04Z', '2013-10-17T03:55:04.000Z'],
    ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.999Z'],
    ['2015-02-25T14:12:54-05:00', '2015-02-25T19:12:54.000Z'],
    ['2015-05-05T15:07:28', '2015-05-05T15:07:28.000Z'],
    ['0001-01-01T00:00:00', '0001-01-01T00:00:00.000Z'],
  ] as const) {
    it(`reads ${text}`, () => {
      expect(parseWireDate(text)).to.equal(Date.parse(instant));
    });
  }

  for (const text of ['', '2013-10-17', '2013-13-17T03:55:04Z', 'Mon Aug 20 15:30:07 UTC 2018', 12, null, undefined]) {
    it(`reads nothing in ${String(text)}`, () => {
      expect(parseWireDate(text)).to.equal(undefined);
    });
  }
});
