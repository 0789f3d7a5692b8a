import { expect } from 'chai';
import { isValid, schemaNames, violationsOf } from '../../schemas/index.ts';
import { listFixtures, readJsonFixture } from '../fixtures/read-fixture.ts';

interface Example {
  readonly name: string;
  readonly value: unknown;
}

function examplesOf(schema: string, kind: 'valid' | 'invalid'): readonly Example[] {
  const folder = `examples/${schema}/${kind}`;
  return listFixtures(folder).map((file) => ({
    name: file.replace(/\.json$/, ''),
    value: readJsonFixture(`${folder}/${file}`),
  }));
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
