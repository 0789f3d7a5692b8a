import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerWithFaults } from '../faults/answer-with-faults.ts';
import { meetFaults } from '../faults/meet-faults.ts';
import { dispatch } from './dispatch.ts';
import { toErrorReply } from './error-table.ts';
import type { MockState } from './mock-state.ts';
import type { Reply } from './reply.ts';
import { headerOf } from './request/header-of.ts';
import type { Exchange } from './request/request-context.ts';
import { sendReply } from './send-reply.ts';

/** Answers a request, whatever it is and whatever goes wrong. */
export function answerRequest(state: MockState, request: IncomingMessage, response: ServerResponse): void {
  const exchange = toExchange(state, request);
  if (!state.faults.isEmpty) {
    const effects = meetFaults(exchange);
    if (effects.length > 0) {
      void answerWithFaults({ ...exchange, effects }, effects, response);
      return;
    }
  }
  let reply: Reply | Promise<Reply>;
  try {
    reply = dispatch(exchange);
  } catch (error) {
    reply = toErrorReply(error);
  }
  if (reply instanceof Promise) void answerLater(exchange, reply, response);
  else finish(exchange, reply, response);
}

async function answerLater(exchange: Exchange, pending: Promise<Reply>, response: ServerResponse): Promise<void> {
  finish(exchange, await pending.catch(toErrorReply), response);
}

function finish(exchange: Exchange, reply: Reply, response: ServerResponse): void {
  const { state, method, path, now } = exchange;
  const isHead = exchange.request.method === 'HEAD';
  try {
    state.store.commit();
    sendReply(response, reply, isHead, state.clock.now());
    state.journal.record(now, method, path, reply.status);
  } catch (error) {
    // A header that cannot be written, such as a Location with a line break, is found out only now.
    const refusal = toErrorReply(error);
    if (response.headersSent) response.destroy();
    else sendReply(response, refusal, isHead, state.clock.now());
    state.journal.record(now, method, path, refusal.status);
  }
}

function toExchange(state: MockState, request: IncomingMessage): Exchange {
  const { url = '' } = request;
  const mark = url.indexOf('?');
  return {
    state,
    request,
    method: methodOf(request),
    path: mark === -1 ? url : url.slice(0, mark),
    queryText: mark === -1 ? '' : url.slice(mark + 1),
    plane: state.planeOf(headerOf(request, 'host') ?? 'localhost'),
    now: state.clock.now(),
  };
}

function methodOf(request: IncomingMessage): string {
  const { method = '' } = request;
  if (method === 'GET') return method;
  const override = request.headers['x-http-method-override'];
  if (method === 'POST' && typeof override === 'string') return override.toUpperCase();
  return method === 'HEAD' ? 'GET' : method;
}
