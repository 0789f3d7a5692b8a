import type { ServerResponse } from 'node:http';
import { effectOf } from '../domain/faults/effect-of.ts';
import type { EffectOf } from '../domain/faults/effect-of.ts';
import type { ActiveEffect } from '../domain/faults/fault-set.ts';
import type { Reply } from '../http/reply.ts';
import type { Exchange } from '../http/request/request-context.ts';
import { sendReply, writeReplyHead } from '../http/send-reply.ts';
import { wait } from './wait.ts';

/** Sends a reply as a whole, in slow pieces, or the beginning of it only. Never rejects. */
export async function sendFaultyReply(
  exchange: Exchange,
  effects: readonly ActiveEffect[],
  reply: Reply,
  response: ServerResponse,
): Promise<void> {
  const { state, request } = exchange;
  const truncated = effectOf(effects, 'truncatedBody');
  const slow = effectOf(effects, 'slowBody');
  const bytes = reply.body === undefined ? Buffer.alloc(0) : Buffer.from(reply.body);
  const now = state.clock.now();
  try {
    if (bytes.length === 0 || request.method === 'HEAD' || (!truncated && !slow)) {
      sendReply(response, reply, request.method === 'HEAD', now);
      return;
    }
    writeReplyHead(response, reply, now);
    const sent = truncated ? bytes.subarray(0, truncated.bytes ?? Math.floor(bytes.length / 2)) : bytes;
    if (slow) await writeSlowly(exchange, slow, sent, response);
    else response.write(sent);
    if (truncated) response.socket?.end();
    else response.end();
  } catch {
    // A head that cannot be written leaves no answer; without faults it would have been refused.
    response.destroy();
  }
}

async function writeSlowly(
  { state }: Exchange,
  slow: EffectOf<'slowBody'>,
  bytes: Buffer,
  response: ServerResponse,
): Promise<void> {
  const length = Math.max(1, Math.ceil(bytes.length / slow.pieces));
  for (let start = 0; start < bytes.length && !response.destroyed; start += length) {
    if (start > 0) await wait(state, slow.intervalMs, slow.clock);
    response.write(bytes.subarray(start, start + length));
  }
}
