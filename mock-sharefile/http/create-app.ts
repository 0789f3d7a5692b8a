import type { Express, Request, Response } from 'express';
import express from 'express';
import { dispatch } from './dispatch.ts';
import { toErrorReply } from './error-table.ts';
import type { MockState } from './mock-state.ts';
import type { Reply } from './reply.ts';
import type { Exchange } from './request/request-context.ts';

/** Gives the state; as long as the account is being seeded, a promise of it. */
export type StateSource = () => MockState | Promise<MockState>;

/**
 * Builds the one Express app of the mock. It has a single middleware, for each further one costs more than all the
 * routing that is done here; ETag is off because the service sends none.
 */
export function createApp(stateSource: StateSource): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const sendHeaders = createHeaderWriter();

  const answer = (state: MockState, request: Request, response: Response): void => {
    const exchange = toExchange(state, request);
    const finish = (reply: Reply): void => {
      state.journal.record(exchange.now, exchange.method, exchange.path, reply.status);
      sendHeaders(response, reply, state.clock.now());
      response.end(request.method === 'HEAD' ? undefined : reply.body);
    };
    const fail = (error: unknown): void => {
      finish(toErrorReply(error));
    };
    try {
      const reply = dispatch(exchange);
      if (reply instanceof Promise) reply.then(finish).catch(fail);
      else finish(reply);
    } catch (error) {
      fail(error);
    }
  };

  app.use((request, response, next) => {
    const state = stateSource();
    if (!(state instanceof Promise)) {
      answer(state, request, response);
      return;
    }
    state.then((ready) => {
      answer(ready, request, response);
    }, next);
  });
  return app;
}

function toExchange(state: MockState, request: Request): Exchange {
  const url = request.url;
  const mark = url.indexOf('?');
  return {
    state,
    request,
    method: methodOf(request),
    path: mark === -1 ? url : url.slice(0, mark),
    queryText: mark === -1 ? '' : url.slice(mark + 1),
    plane: state.planeOf(request.headers.host ?? 'localhost'),
    now: state.clock.now(),
  };
}

function methodOf(request: Request): string {
  const { method } = request;
  if (method === 'GET') return method;
  const override = request.headers['x-http-method-override'];
  if (method === 'POST' && typeof override === 'string') return override.toUpperCase();
  return method === 'HEAD' ? 'GET' : method;
}

function createHeaderWriter(): (response: Response, reply: Reply, now: number) => void {
  let second = NaN;
  let date = '';
  return (response, reply, now) => {
    // The Date header follows the world's clock; its text changes once a second.
    if (Math.floor(now / 1000) !== second) {
      second = Math.floor(now / 1000);
      date = new Date(now).toUTCString();
    }
    response.sendDate = false;
    const headers = ['Date', date];
    if (reply.contentType !== undefined) headers.push('Content-Type', reply.contentType);
    if (reply.status !== 204) headers.push('Content-Length', String(byteLength(reply.body)));
    if (reply.headers) for (const name in reply.headers) headers.push(name, reply.headers[name] ?? '');
    response.writeHead(reply.status, headers);
  };
}

function byteLength(body: string | Buffer | undefined): number {
  if (body === undefined) return 0;
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}
