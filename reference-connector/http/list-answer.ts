import { ConnectorError } from '../domain/connector-error.ts';

/** One page of a list with the headers that go with it. */
export interface Page<T> {
  readonly status: 200;
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

const DEFAULT_PAGE_SIZE = 200;
const LARGEST_PAGE_SIZE = 2000;

/** Cuts a list by `pageSize` and the opaque `nextPage` token. Throws `request-not-valid` for others. */
export function toPage<T>(all: readonly T[], query: URLSearchParams): Page<T> {
  const pageSize = Number(query.get('pageSize') ?? DEFAULT_PAGE_SIZE);
  if (!Number.isInteger(pageSize) || pageSize < 1) {
    throw new ConnectorError('request-not-valid', 'pageSize must be a whole number, 1 or more.');
  }
  const from = readToken(query.get('nextPage'));
  const to = from + Math.min(pageSize, LARGEST_PAGE_SIZE);
  const items = all.slice(from, to);
  return {
    status: 200,
    items,
    headers: {
      'elements-returned-count': String(items.length),
      'elements-total-count': String(all.length),
      ...(to < all.length && { 'elements-next-page-token': Buffer.from(String(to)).toString('base64') }),
      ...(pageSize > LARGEST_PAGE_SIZE && { 'elements-error': `pageSize is above ${String(LARGEST_PAGE_SIZE)}` }),
    },
  };
}

function readToken(token: string | null): number {
  if (token === null) return 0;
  const text = Buffer.from(token, 'base64').toString();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ConnectorError('request-not-valid', 'nextPage is no token of this list.');
}
