import { expect } from 'chai';
import { expectedSignature } from '../../../harness/checks/index.ts';
import { isRecord } from '../../../harness/scenario/body-member.ts';
import { readJsonFixture } from '../../fixtures/read-fixture.ts';

function vectors(): readonly Readonly<Record<string, unknown>>[] {
  const all = readJsonFixture('signatures/vectors.json');
  return Array.isArray(all) ? all.filter(isRecord).filter(({ scheme }) => scheme === 'open-connectors') : [];
}

describe('expectedSignature', () => {
  it('is pinned to at least the documented vector and one that is not ASCII', () => {
    expect(vectors().length).to.be.at.least(4);
  });

  for (const { key, body, bodyBase64, value, source } of vectors()) {
    it(`gives the pinned value: ${String(source)}`, () => {
      const bytes =
        typeof bodyBase64 === 'string' ? Buffer.from(bodyBase64, 'base64') : Buffer.from(String(body), 'utf8');
      expect(expectedSignature(String(key), bytes)).to.equal(value);
    });
  }
});
