import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { isValid, schemaNames, violationsOf } from '../../schemas/index.ts';

const folder = new URL(`${import.meta.resolve('#fixtures/examples')}/`);

function examplesOf(schema: string, kind: 'valid' | 'invalid'): readonly { readonly name: string; readonly value: unknown }[] {
  const place = new URL(`${schema}/${kind}/`, folder);
  if (!existsSync(place)) return [];
  return readdirSync(fileURLToPath(place)).map((name) => {
    const value: unknown = JSON.parse(readFileSync(new URL(name, place), 'utf8'));
    return { name: name.replace(/\.json$/, ''), value };
  });
}

describe('the examples of every schema', () => {
  for (const schema of schemaNames) {
    describe(schema, () => {
      const valid = examplesOf(schema, 'valid');
      const invalid = examplesOf(schema, 'invalid');

      it('are at least two that keep to it and three that do not', () => {
        expect(valid.length).to.be.at.least(2);
        expect(invalid.length).to.be.at.least(3);
      });

      for (const { name, value } of valid) {
        it(`accepts: ${name}`, () => {
          expect(violationsOf(schema, value).map(({ message }) => message)).to.deep.equal([]);
          expect(isValid(schema, value)).to.equal(true);
        });
      }

      for (const { name, value } of invalid) {
        it(`refuses: ${name}`, () => {
          expect(isValid(schema, value)).to.equal(false);
          expect(violationsOf(schema, value).length).to.be.at.least(1);
        });
      }
    });
  }
});
