import { ConnectorError } from '../domain/connector-error.ts';

/** One page of a list with the headers that go with it. */
export interface Page<T> {
  readonly status: 200;
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

const DEFAULT_PAGE_SIZE = 200;
const LARGEST_PAGE_SIZE = 2000;

/** Which part of a list is asked for. */
export interface PageRequest {
  readonly from: number;
  readonly size: number;
  readonly isTooLarge: boolean;
}

/** Reads `pageSize`, the opaque `nextPage` token and the deprecated `page` (1 is the first). Throws `request-not-valid`. */
export function readPageRequest(query: URLSearchParams): PageRequest {
  const pageSize = readCount(query, 'pageSize', DEFAULT_PAGE_SIZE);
  const page = readCount(query, 'page', 1);
  const size = Math.min(pageSize, LARGEST_PAGE_SIZE);
  const token = query.get('nextPage');
  const from = token === null ? (page - 1) * size : readToken(token);
  return { from, size, isTooLarge: pageSize > LARGEST_PAGE_SIZE };
}

/** The page that was asked for, out of the whole list. Throws `request-not-valid`. */
export function toPage<T>(all: readonly T[], query: URLSearchParams): Page<T> {
  const request = readPageRequest(query);
  return pageOf(all.slice(request.from, request.from + request.size), all.length, request);
}

/** A page that is cut already, of a list of `total`. */
export function pageOf<T>(items: readonly T[], total: number, { from, size, isTooLarge }: PageRequest): Page<T> {
  const to = from + size;
  return {
    status: 200,
    items,
    headers: {
      'elements-returned-count': String(items.length),
      'elements-total-count': String(total),
      ...(to < total && { 'elements-next-page-token': Buffer.from(String(to)).toString('base64') }),
      ...(isTooLarge && { 'elements-error': `pageSize is above ${String(LARGEST_PAGE_SIZE)}` }),
    },
  };
}

function readCount(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new ConnectorError('request-not-valid', `${name} must be a whole number, 1 or more.`);
}

function readToken(token: string): number {
  const text = Buffer.from(token, 'base64').toString();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ConnectorError('request-not-valid', 'nextPage is no token of this list.');
}
