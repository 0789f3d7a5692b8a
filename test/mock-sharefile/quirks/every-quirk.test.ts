import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

/** Q8 is a defect of a client's configuration, which no server can show. */
const CLIENT_SIDE = ['Q8'];
/** These need symbolic links and asynchronous operations, which the mock does not have. */
const NOT_YET = ['Q23', 'Q29'];
const QUIRK_COUNT = 32;

describe('the quirks of the service', () => {
  it('have tests whose titles begin with their numbers, all that the mock can show and no others', () => {
    // From the sources, so that it does not depend on which tests run together.
    const folder = new URL('./', import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const shown = new Set(texts.join('\n').match(/(?<=\bit\(\s*['`])Q\d+(?= )/g));
    const all = Array.from({ length: QUIRK_COUNT }, (_, index) => `Q${index + 1}`);
    const expected = all.filter((id) => ![...CLIENT_SIDE, ...NOT_YET].includes(id));
    expect([...shown]).to.have.members(expected);
  });
});
