import { parseInstant } from '../../domain/dates/parse-instant.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Query } from '../routing/parse-query.ts';

/** The members of a JSON object or of a query, by name in any case. What is absent or null is undefined. */
export interface BodyMembers {
  value(name: string): unknown;
  text(name: string): string | undefined;
  truth(name: string): boolean | undefined;
  count(name: string): number | undefined;
  /** In epoch milliseconds. */
  instant(name: string): number | undefined;
}

/** Reads the members of a JSON object; each reader throws `bad-request` for the wrong type. */
export function membersOfObject(object: Readonly<Record<string, unknown>>): BodyMembers {
  const members = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  return createMembers((name) => members.get(name.toLowerCase()) ?? undefined, isTruth, isCount);
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** Reads parameters of a query as if they were members; an empty value counts as absent. */
export function membersOfQuery(query: Query): BodyMembers {
  const find = (name: string): unknown => {
    const value = query.get(name.toLowerCase());
    return value === '' ? undefined : value;
  };
  return createMembers(
    find,
    (value) => TRUTHS.get(String(value).toLowerCase()),
    (value) => (/^\d{1,15}$/.test(String(value)) ? Number(value) : undefined),
  );
}

function createMembers(
  find: (name: string) => unknown,
  toTruth: (value: unknown) => boolean | undefined,
  toCount: (value: unknown) => number | undefined,
): BodyMembers {
  const read = <T>(name: string, what: string, convert: (value: unknown) => T | undefined): T | undefined => {
    const value = find(name);
    if (value === undefined) return undefined;
    const converted = convert(value);
    if (converted !== undefined) return converted;
    throw new ShareFileError('bad-request', `${name} must be ${what}, not ${JSON.stringify(value)}.`);
  };
  return {
    value: find,
    text: (name) => read(name, 'a text', (value) => (typeof value === 'string' ? value : undefined)),
    truth: (name) => read(name, 'true or false', toTruth),
    count: (name) => read(name, 'a whole number from 0', toCount),
    instant: (name) => read(name, 'a date such as 2026-03-02T09:00:00Z', parseInstant),
  };
}

function isTruth(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function isCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
