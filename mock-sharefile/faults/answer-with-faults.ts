import type { ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { effectOf } from '../domain/faults/effect-of.ts';
import type { ActiveEffect } from '../domain/faults/fault-set.ts';
import { dispatch } from '../http/dispatch.ts';
import { toErrorReply } from '../http/error-table.ts';
import type { Reply } from '../http/reply.ts';
import { headerOf } from '../http/request/header-of.ts';
import type { Exchange } from '../http/request/request-context.ts';
import { doMeanwhile } from './do-meanwhile.ts';
import { falsifyReply } from './falsify-reply.ts';
import { sendFaultyReply } from './send-faulty-reply.ts';
import { toStatusReply } from './to-status-reply.ts';
import { wait } from './wait.ts';

/** What the journal shows for a request that nobody answered. */
const NO_ANSWER = 0;

/**
 * Answers a request to which faults apply. This is the one place where they come between a request and its answer;
 * stamps and listings ask for the effects of their exchange themselves, for there is no later place to change them.
 * Never rejects: what cannot be answered ends the connection, as it does without faults.
 */
export async function answerWithFaults(
  exchange: Exchange,
  effects: readonly ActiveEffect[],
  response: ServerResponse,
): Promise<void> {
  try {
    await answer(exchange, effects, response);
  } catch {
    resetConnection(exchange);
    exchange.state.journal.record(exchange.now, exchange.method, exchange.path, NO_ANSWER);
  }
}

async function answer(exchange: Exchange, effects: readonly ActiveEffect[], response: ServerResponse): Promise<void> {
  const { state, method, path, now } = exchange;
  const latency = effectOf(effects, 'latency');
  if (latency) await wait(state, latency.ms, latency.clock);
  const reset = effectOf(effects, 'connectionReset');
  if (reset && reset.when !== 'afterDoing') {
    resetConnection(exchange);
    state.journal.record(now, method, path, NO_ANSWER);
    return;
  }
  const reply = await replyTo({ ...exchange, now: state.clock.now() }, effects);
  state.store.commit();
  if (reset) resetConnection(exchange);
  else await sendFaultyReply(exchange, effects, reply, response);
  state.journal.record(now, method, path, reset ? NO_ANSWER : reply.status);
}

async function replyTo(exchange: Exchange, effects: readonly ActiveEffect[]): Promise<Reply> {
  const refusal = effectOf(effects, 'status');
  if (refusal) return toStatusReply(refusal);
  doMeanwhile(exchange, effects);
  const death = effectOf(effects, 'tokenDies');
  if (death?.when === 'beforeAnswer') revokeToken(exchange);
  let reply: Reply;
  try {
    reply = await dispatch(exchange);
  } catch (error) {
    reply = toErrorReply(error);
  }
  if (death && death.when !== 'beforeAnswer') revokeToken(exchange);
  return falsifyReply(await wholeReply(reply, effects), effects);
}

/** Reads a body that comes as a stream, if an effect wants to change or cut it. */
async function wholeReply(reply: Reply, effects: readonly ActiveEffect[]): Promise<Reply> {
  const { stream, ...head } = reply;
  if (!stream || !effects.some(({ effect }) => BODY_EFFECTS.has(effect.kind))) return reply;
  return { ...head, body: await buffer(stream.open()) };
}

const BODY_EFFECTS: ReadonlySet<string> = new Set(['truncatedBody', 'slowBody', 'rangeOneByteShort']);

function revokeToken({ request, state }: Exchange): void {
  const token = headerOf(request, 'authorization')?.slice('Bearer '.length).trim();
  if (token !== undefined) state.tokens.revoke(token);
}

function resetConnection({ request }: Exchange): void {
  request.socket.resetAndDestroy();
}
