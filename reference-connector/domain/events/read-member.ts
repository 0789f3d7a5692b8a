import { isJsonObject } from '../json-reading.ts';

/** Reads a member by its dotted path (`_info.lastUpdated`); undefined where the way ends early or the path is empty. */
export function readMember(record: unknown, path: string): unknown {
  let value = record;
  for (const name of path.split('.')) {
    if (!isJsonObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
