import { expect } from 'chai';
import { parseDuration } from '../../world/index.ts';

describe('A duration', () => {
  for (const [text, milliseconds] of [
    ['500ms', 500],
    ['30s', 30_000],
    ['15m', 900_000],
    ['1h', 3_600_000],
    ['7d', 604_800_000],
    [250, 250],
    [0, 0],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${String(milliseconds)} ms`, () => {
      expect(parseDuration(text)).to.equal(milliseconds);
    });
  }

  for (const text of ['', 'soon', '-5m', '15 parsecs', Number.NaN, -1, Infinity]) {
    it(`refuses ${String(text) || 'nothing'}`, () => {
      expect(() => parseDuration(text)).to.throw('is not a duration');
    });
  }
});
