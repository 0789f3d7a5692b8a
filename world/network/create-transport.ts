import type { Readable } from 'node:stream';
import type { Dispatcher, Pool } from 'undici';
import { WorldError } from '../world-error.ts';
import { createResponseReceiver, joinHeaders } from './create-response-receiver.ts';
import type { InboundResponse } from './create-response-receiver.ts';
import type { OutboundAllowList } from './outbound-allow-list.ts';

/** One HTTP request to be sent. */
export interface OutboundRequest {
  readonly method: string;
  /** Absolute http(s) URL. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | string | Readable;
  /**
   * Origin to connect to in place of the URL's (as curl's --connect-to does); the `Host` header still names the URL's
   * host. It lets a local stand-in answer for `https://{subdomain}.sharefile.com`.
   */
  readonly connectTo?: string | undefined;
  /** How long to wait for the answer's headers and between parts of its body; 10 s unless given. */
  readonly timeoutMs?: number;
}

/** The answer to an OutboundRequest whose body is still to come. */
export interface StreamedResponse extends Omit<InboundResponse, 'body'> {
  /** Has to be read to its end or destroyed: until then it holds a connection. */
  readonly body: Readable;
}

/** Sends requests. Redirects are answers like any other and are never followed. */
export interface Transport {
  /** Rejects with a WorldError: `host-not-allowed`, `url-not-readable`, or one of the `peer-…` codes. */
  send(request: OutboundRequest): Promise<InboundResponse>;
  close(): Promise<void>;
}

/** A transport that also gives answers as they come. */
export interface StreamingTransport extends Transport {
  /** Resolves with the answer's headers, rejects as `send` does; what fails later fails the body. */
  sendStreaming(request: OutboundRequest): Promise<StreamedResponse>;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_CONNECTIONS_PER_ORIGIN = 32;

/** Builds a transport with one pool of kept-alive connections per origin, behind an allow-list. */
export function createTransport(
  allowList: OutboundAllowList,
  connectionsPerOrigin = DEFAULT_CONNECTIONS_PER_ORIGIN,
): StreamingTransport {
  const pools = new Map<string, Pool>();
  const readUrl = createUrlReader();

  const openPool = async ({ origin, hostname }: Target): Promise<Pool> => {
    allowList.check(hostname);
    // Loaded when first needed: it is a third of what a server takes to start.
    const undici = await import('undici');
    const pool = pools.get(origin) ?? new undici.Pool(origin, { connections: connectionsPerOrigin });
    pools.set(origin, pool);
    return pool;
  };

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        const target = readUrl(request.url);
        const connect = request.connectTo === undefined ? target : readUrl(request.connectTo);
        const options = toDispatchOptions(request, target, connect);
        const receiver = createResponseReceiver(resolve, (error) => {
          reject(toPeerError(error, request.method, connect));
        });
        const pool = pools.get(connect.origin);
        if (pool) pool.dispatch(options, receiver);
        else openPool(connect).then((opened) => opened.dispatch(options, receiver), reject);
      }),
    async sendStreaming(request) {
      const target = readUrl(request.url);
      const connect = request.connectTo === undefined ? target : readUrl(request.connectTo);
      const pool = pools.get(connect.origin) ?? (await openPool(connect));
      const answer = await pool.request(toDispatchOptions(request, target, connect)).catch((error: unknown) => {
        throw toPeerError(error, request.method, connect);
      });
      return { status: answer.statusCode, headers: joinHeaders(answer.headers), body: answer.body };
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

/** The parts of a URL that a request needs. */
interface Target {
  readonly origin: string;
  readonly hostname: string;
  readonly host: string;
  readonly path: string;
}

function toDispatchOptions(request: OutboundRequest, target: Target, connect: Target): Dispatcher.DispatchOptions {
  const timeout = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const { method, headers } = request;
  return {
    method,
    path: target.path,
    headers: connect === target ? headers : { ...headers, host: target.host },
    body: request.body ?? null,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  };
}

/** Most requests go to few URLs, and reading a URL costs a tenth of a delivery. */
const MOST_REMEMBERED_URLS = 1_000;

function createUrlReader(): (text: string) => Target {
  const remembered = new Map<string, Target>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    const url = URL.parse(text);
    if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
      throw new WorldError('url-not-readable', `${JSON.stringify(text)} is not an http or https URL.`);
    }
    const { origin, hostname, host, pathname, search } = url;
    const target = { origin, hostname, host, path: pathname + search };
    if (remembered.size >= MOST_REMEMBERED_URLS) remembered.clear();
    remembered.set(text, target);
    return target;
  };
}

function toPeerError(error: unknown, method: string, target: Pick<Target, 'origin'>): WorldError {
  const code = errorCode(error);
  const what = `${method} ${target.origin}`;
  if (/TIMEOUT|ETIMEDOUT/.test(code)) {
    return new WorldError('peer-timed-out', `${what} was not answered in time (${code}).`, { cause: error });
  }
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(code)) {
    return new WorldError('peer-unreachable', `${what} cannot be reached (${code}). Is it running there?`, {
      cause: error,
    });
  }
  const detail = code === '' && error instanceof Error ? error.message : code;
  return new WorldError('peer-closed-connection', `${what} ended without a whole answer (${detail}).`, {
    cause: error,
  });
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return errorCode(error.cause);
}
