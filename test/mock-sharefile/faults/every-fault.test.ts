import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { FaultEffect } from '../../../mock-sharefile/index.ts';
import { recordTraffic } from './record-traffic.ts';

/** One effect of each kind, and what of the wire has to show it. */
const EFFECTS: readonly (readonly [effect: FaultEffect, shows: RegExp])[] = [
  [{ kind: 'status', status: 503 }, /503 .*ServiceUnavailable/],
  [{ kind: 'latency', ms: 1, clock: 'real' }, /^/],
  [{ kind: 'connectionReset' }, /no answer: ECONNRESET/],
  [{ kind: 'truncatedBody' }, / cut"/],
  [{ kind: 'slowBody', pieces: 3, intervalMs: 1, clock: 'real' }, /^/],
  [{ kind: 'malformedJson' }, /\)\\" whole"/],
  [{ kind: 'numbersAsStrings' }, /\\"FileSizeBytes\\":\\"10\\"/],
  [{ kind: 'fractionDigits', digits: 7 }, /2026-03-02T09:01:00\.0004689Z/],
  [{ kind: 'meanwhile', upload: '/top/meanwhile.txt' }, /meanwhile\.txt/],
  [{ kind: 'wrongContentType' }, /text\/html/],
  [{ kind: 'tokenDies' }, /401 .*NotAuthenticated/],
  [{ kind: 'itemVisibleLate', seconds: 600 }, /\\"odata\.count\\":[0-9]/],
  [{ kind: 'equalTimestamps', toMs: 3_600_000 }, /\\"ProgenyEditDate\\":\\"2026-03-02T09:00:00Z\\"/],
  [{ kind: 'clockSkew', ms: 86_400_000 }, /2026-03-03T09:01/],
  [{ kind: 'rangeOneByteShort' }, /bytes 2-4\/10/],
  [{ kind: 'webhookLost' }, /"lost"/],
  [{ kind: 'webhookDuplicated' }, /^/],
  [{ kind: 'webhookReordered' }, /^/],
  [{ kind: 'webhookLate', seconds: 60 }, /^/],
  [{ kind: 'webhookBurst', seconds: 60 }, /^/],
];

/** What takes time alone leaves the same bytes behind; the tests of single faults show that it takes the time. */
const SAME_BYTES: ReadonlySet<string> = new Set(['latency', 'slowBody']);

describe('every kind of fault', () => {
  let untouched: string;
  before(async () => {
    untouched = await recordTraffic(() => undefined);
  });

  it('is in this list, as the schema has them', () => {
    const schema = readFileSync(new URL(import.meta.resolve('#schemas/sharefile/fault.schema.json')), 'utf8');
    const kinds = [...schema.matchAll(/"const": "(\w+)"/g)].map(([, kind]) => kind);
    expect(EFFECTS.map(([{ kind }]) => kind)).to.have.members(kinds);
  });

  for (const [effect, shows] of EFFECTS) {
    const { kind } = effect;

    it(`${kind}: shows on the wire when it is set`, async () => {
      const met = await recordTraffic(({ mock }) => void mock.faults.set({ effect }));
      if (SAME_BYTES.has(kind)) expect(met).to.equal(untouched);
      else expect(met).not.to.equal(untouched);
      expect(met).to.match(shows);
    });

    it(`${kind}: leaves not a byte behind when it is cleared, or when nothing meets it`, async () => {
      const cleared = await recordTraffic(({ mock }) => {
        mock.faults.set({ effect, where: { probability: 0.5 } });
        mock.faults.clear();
      });
      expect(cleared).to.equal(untouched);
      const elsewhere = await recordTraffic(({ mock }) => {
        const isWebhook = kind.startsWith('webhook');
        const where = isWebhook ? { nth: 99, probability: 0.5 } : { route: 'Zones(id)', probability: 0.5 };
        mock.faults.set({ effect, where });
      });
      expect(elsewhere).to.equal(untouched);
    });
  }
});
