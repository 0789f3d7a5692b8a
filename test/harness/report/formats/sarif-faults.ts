import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import formats from 'ajv-formats';

/** In what a document departs from the published schema of SARIF 2.1.0. */
export function sarifFaults(text: string): readonly ErrorObject[] {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  // It is of draft 4, whose `id` is the `$id` of today; nothing else in it differs.
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  if (!/draft-04.*2\.1\.0/.test(`${String($schema)} ${String(id)}`)) throw new Error(`${path} is another schema.`);
  const isSarif = ajv.compile(schema);
  return isSarif(JSON.parse(text)) ? [] : (isSarif.errors ?? []);
}
