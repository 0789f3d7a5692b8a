import { ShareFileError } from '../../domain/share-file-error.ts';

/** The query of a request: names in lower case, for clients of the service write them in every way; last value wins. */
export type Query = ReadonlyMap<string, string>;

const EMPTY_QUERY: Query = new Map();
/** One request asks for its query several times, and so does the next of a client that polls. */
let last: { readonly text: string; readonly query: Query } = { text: '', query: EMPTY_QUERY };

/** Reads a query string without its `?`; `+` is a space and `%24select` is `$select`. */
export function parseQuery(text: string): Query {
  if (text === last.text) return last.query;
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) query.set(name.toLowerCase(), value);
  last = { text, query };
  return query;
}

/** Reads `true` or `false`; what is absent or empty is `fallback`. Throws `bad-request` for anything else. */
export function truthParameter(query: Query, name: string, fallback: boolean): boolean {
  const value = query.get(name.toLowerCase());
  if (value === undefined || value === '') return fallback;
  const text = value.toLowerCase();
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new ShareFileError('bad-request', `The parameter ${name} must be true or false, not ${JSON.stringify(value)}.`);
}

/** Reads a whole number from 0; what is absent is undefined. Throws `bad-request` for anything else. */
export function countParameter(query: Query, name: string): number | undefined {
  const value = query.get(name.toLowerCase());
  if (value === undefined) return undefined;
  const count = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(count)) return count;
  throw new ShareFileError('bad-request', `${name} must be a whole number from 0, not ${JSON.stringify(value)}.`);
}
