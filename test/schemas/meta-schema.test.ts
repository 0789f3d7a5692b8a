import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { schemaNames } from '../../schemas/index.ts';

const { resolve } = createRequire(import.meta.url);

describe('The schemas', () => {
  const compiler = new Ajv2020({ strict: false });
  for (const name of schemaNames) {
    it(`are JSON Schema 2020-12: ${name}`, () => {
      const schema: unknown = JSON.parse(readFileSync(resolve(`#schemas/${name}.schema.json`), 'utf8'));
      if (typeof schema !== 'object' || schema === null) throw new Error('no object');
      expect(compiler.validateSchema(schema), JSON.stringify(compiler.errors)).to.equal(true);
    });
  }
});
