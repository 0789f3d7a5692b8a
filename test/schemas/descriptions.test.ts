import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { schemaNames } from '../../schemas/index.ts';
import { projectRoot } from '../fixtures/read-fixture.ts';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readSchema(url: string): unknown {
  return JSON.parse(readFileSync(new URL(url), 'utf8'));
}

function follow(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').filter((key) => key !== '');
  return keys.reduce<unknown>((place, key) => (isObject(place) ? place[key] : undefined), value);
}

/** A description of its own, or that of the definition it refers to. */
function isDescribed(property: unknown, base: string): boolean {
  if (!isObject(property)) return false;
  if (typeof property['description'] === 'string') return property['description'].trim().length > 0;
  if (typeof property['$ref'] !== 'string') return false;
  const target = new URL(property['$ref'], base);
  const pointer = target.hash.slice(1);
  target.hash = '';
  return isDescribed(follow(readSchema(target.href), pointer), target.href);
}

function undescribed(value: unknown, base: string, path: string): readonly string[] {
  if (!isObject(value)) return Array.isArray(value) ? value.flatMap((item) => undescribed(item, base, path)) : [];
  return Object.entries(value).flatMap(([key, member]) => {
    const deeper = undescribed(member, base, `${path}/${key}`);
    if (key !== 'properties' || !isObject(member)) return deeper;
    const bare = Object.entries(member).filter(([, property]) => !isDescribed(property, base));
    return [...bare.map(([name]) => `${path}/properties/${name}`), ...deeper];
  });
}

describe('the schemas', () => {
  for (const name of schemaNames) {
    const url = pathToFileURL(join(projectRoot, `schemas/${name}.schema.json`)).href;

    it(`describe every property of ${name}`, () => {
      expect(undescribed(readSchema(url), url, name)).to.deep.equal([]);
    });

    it(`give ${name} a title, a description and the 2020-12 dialect, and only file-relative references`, () => {
      const schema = readSchema(url);
      expect(schema).to.include.keys('title', 'description');
      expect(schema).to.have.property('$schema', 'https://json-schema.org/draft/2020-12/schema');
      const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
      for (const reference of references)
        expect(reference).to.match(/^(#\/\$defs\/\w+|[\w./-]+\.schema\.json(#\/\$defs\/\w+)?)$/);
    });
  }
});
