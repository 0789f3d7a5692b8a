import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { QUIRKS } from '../../../mock-sharefile/quirks.ts';

describe('the quirks of the service', () => {
  it('have tests whose titles begin with their numbers, in the files that are named for them and no others', () => {
    // From the sources, so that it does not depend on which tests run together.
    const folder = new URL('./', import.meta.url);
    const shown = readdirSync(folder)
      .filter((name) => /\.test\.[jt]s$/.test(name))
      .flatMap((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8');
        return [...new Set(text.match(/(?<=\bit\(\s*['`])Q\d+(?= )/g))].map((id) => `${id} in ${name.split('.')[0]}`);
      });
    const named = QUIRKS.flatMap(({ id, test }) => (test === undefined ? [] : [`${id} in ${test}`]));
    expect(shown).to.have.members(named);
  });

  it('have numbers without gaps, and tests unless a client alone shows them', () => {
    expect(QUIRKS.map(({ id }) => id)).to.deep.equal(QUIRKS.map((_, index) => `Q${String(index + 1)}`));
    const untested = QUIRKS.filter(({ test, how }) => test === undefined && how !== 'client-side');
    expect(untested.map(({ id }) => id)).to.deep.equal([]);
  });
});
