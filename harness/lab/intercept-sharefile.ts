import { createRequire } from 'node:module';
import type nockModule from 'nock';
import type { Body, Interceptor, ReplyFnContext, ReplyFnResult } from 'nock';
import type { Transport } from '../../world/index.ts';

/** Calls that go to ShareFile's real hosts and are answered by the mock until this is undone. */
export interface ShareFileInterception extends Disposable {
  /** Ends the interception. */
  restore(): void;
}

/** Account, API, sign-in and storage hosts of ShareFile's control planes (sharefile-api.md section 1.1). */
const SHAREFILE_HOSTS = /^https:\/\/[a-z0-9-]+\.(sharefile|sf-api)\.(com|eu)(:443)?$/i;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
/** Headers that describe one connection and not the message. */
const HOP_BY_HOP = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding']);

/**
 * Makes this process's `fetch`, `http` and `https` calls to `https://{subdomain}.sharefile.com` and `.sf-api.com`
 * reach the mock at `shareFileUrl`. Other hosts are left alone. The `undici` package's own `request` is not seen.
 */
export function interceptShareFile(transport: Transport, shareFileUrl: string): ShareFileInterception {
  const nock = loadNock();
  if (!nock.isActive()) nock.activate();

  const forward = async ({ req }: ReplyFnContext, path: string, body: Body): Promise<ReplyFnResult> => {
    const host = String(req.headers['host']).replace(/:443$/, '');
    const answer = await transport.send({
      method: req.method,
      url: `https://${host}${path}`,
      connectTo: shareFileUrl,
      headers: endToEnd(req.headers),
      ...withBody(bytesOf(req, body)),
    });
    return [answer.status, answer.body, endToEnd(answer.headers)];
  };

  const interceptors: Interceptor[] = METHODS.map((method) => {
    const interceptor = nock(SHAREFILE_HOSTS).persist().intercept(/.*/, method);
    interceptor.reply(function reply(this: ReplyFnContext, path: string, body: Body) {
      return forward(this, path, body);
    });
    return interceptor;
  });

  const restore = (): void => {
    for (const interceptor of interceptors) nock.removeInterceptor(interceptor);
    if (nock.activeMocks().length === 0) nock.restore();
  };
  return { restore, [Symbol.dispose]: restore };
}

/** nock patches the process's HTTP clients as soon as it is loaded, so it is loaded by those who ask for it only. */
function loadNock(): typeof nockModule {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- require() is untyped; the type is nock's own.
  const nock: typeof nockModule = createRequire(import.meta.url)('nock');
  return nock;
}

function endToEnd(headers: Readonly<Record<string, string | string[]>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function withBody(body: Buffer): { body?: Buffer } {
  return body.length === 0 ? {} : { body };
}

/** nock decodes bodies (JSON to objects, bytes to hexadecimal); the bytes as sent are kept on its request. */
function bytesOf(request: ReplyFnContext['req'], body: Body): Buffer {
  if ('requestBodyBuffers' in request && Array.isArray(request.requestBodyBuffers)) {
    return Buffer.concat(request.requestBodyBuffers.filter((part) => Buffer.isBuffer(part)));
  }
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
