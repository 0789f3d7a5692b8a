import { readFile } from 'node:fs/promises';
import { join } from 'node:path/posix';

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of an array, and none of anything else. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads one schema below `root`; fails when it is not readable or has no title. */
export async function readSchema(root: string, path: string): Promise<Json & { readonly title: string }> {
  const schema: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
  if (!isObject(schema) || typeof schema['title'] !== 'string')
    throw new Error('it must be an object with a "title", which names its type');
  return { ...schema, title: schema['title'] };
}
