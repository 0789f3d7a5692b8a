import { ConnectorError } from '../domain/connector-error.ts';

/** One page of a list with the headers that go with it. */
export interface Page<T> {
  readonly status: 200;
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** How many of a list are given where it is not said, and at most. */
export interface PageLimits {
  readonly usual: number;
  readonly largest: number;
}

/** Of lists outside the hub; nothing is published about them. */
const PLATFORM_LIMITS: PageLimits = { usual: 200, largest: 2000 };

/** Which part of a list is asked for. */
export interface PageRequest {
  readonly from: number;
  readonly size: number;
  /** What `size` was cut to, if it was too large. */
  readonly cutTo: number | undefined;
}

/** Reads `pageSize`, the opaque `nextPage` token and the deprecated `page` (1 is the first). Throws `request-not-valid`. */
export function readPageRequest(query: URLSearchParams, limits = PLATFORM_LIMITS): PageRequest {
  const pageSize = readCount(query, 'pageSize', limits.usual);
  const page = readCount(query, 'page', 1);
  const size = Math.min(pageSize, limits.largest);
  const token = query.get('nextPage');
  const from = token === null ? (page - 1) * size : readToken(token);
  return { from, size, cutTo: pageSize > size ? size : undefined };
}

/** The page that was asked for, out of the whole list. Throws `request-not-valid`. */
export function toPage<T>(all: readonly T[], query: URLSearchParams, limits = PLATFORM_LIMITS): Page<T> {
  const request = readPageRequest(query, limits);
  return pageOf(all.slice(request.from, request.from + request.size), all.length, request);
}

/** A page that is cut already, of a list of `total`. */
export function pageOf<T>(items: readonly T[], total: number, { from, size, cutTo }: PageRequest): Page<T> {
  const to = from + size;
  return {
    status: 200,
    items,
    headers: {
      'elements-returned-count': String(items.length),
      'elements-total-count': String(total),
      ...(to < total && { 'elements-next-page-token': Buffer.from(String(to)).toString('base64') }),
      ...(cutTo !== undefined && { 'elements-error': `pageSize is above ${String(cutTo)}` }),
    },
  };
}

/**
 * Refuses an answer that would hold more than `limitBytes` before it is made: the bodies of a page of notifications can be
 * more than there is memory. Throws `api-limit-exceeded`; `sizes` are what each one of the answer has at least, in bytes.
 */
export function checkAnswerSize(sizes: readonly number[], limitBytes: number): void {
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (size <= limitBytes) return;
  const what = sizes.length === 1 ? 'this one alone is too large to be shown' : 'ask for a smaller pageSize';
  const message = `The answer would have ${String(size)} bytes, more than ${String(limitBytes)}; ${what}.`;
  throw new ConnectorError('api-limit-exceeded', message);
}

function readCount(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new ConnectorError('request-not-valid', `${name} must be a whole number, 1 or more.`);
}

function readToken(token: string): number {
  const text = Buffer.from(token, 'base64').toString();
  // What base64 skips in a token does not make it one.
  if (/^\d{1,9}$/.test(text) && Buffer.from(text).toString('base64') === token) return Number(text);
  throw new ConnectorError('request-not-valid', 'nextPage is no token of this list.');
}
