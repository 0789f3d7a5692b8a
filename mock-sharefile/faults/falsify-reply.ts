import { effectOf } from '../domain/faults/effect-of.ts';
import type { ActiveEffect } from '../domain/faults/fault-set.ts';
import { withFractionDigits } from '../domain/faults/fraction-digits.ts';
import { numbersAsStrings } from '../domain/faults/numbers-as-strings.ts';
import type { Reply } from '../http/reply.ts';

/** Gives what becomes of a reply under the effects that concern its head and its body. */
export function falsifyReply(reply: Reply, effects: readonly ActiveEffect[]): Reply {
  let falsified = reply;
  const numbers = effectOf(effects, 'numbersAsStrings');
  if (numbers) falsified = rewrite(falsified, (value) => numbersAsStrings(value, numbers.members));
  const fraction = effectOf(effects, 'fractionDigits');
  if (fraction) falsified = rewrite(falsified, (value) => withFractionDigits(value, fraction.digits));
  if (effectOf(effects, 'malformedJson')) falsified = withoutLastCharacter(falsified);
  if (effectOf(effects, 'rangeOneByteShort')) falsified = withShortRange(falsified);
  const type = effectOf(effects, 'wrongContentType');
  return type ? { ...falsified, contentType: type.contentType ?? 'text/html' } : falsified;
}

function rewrite(reply: Reply, change: (value: unknown) => unknown): Reply {
  const text = jsonTextOf(reply);
  return text === undefined ? reply : { ...reply, body: JSON.stringify(change(JSON.parse(text))) };
}

function withoutLastCharacter(reply: Reply): Reply {
  const text = jsonTextOf(reply);
  return text === undefined ? reply : { ...reply, body: text.slice(0, -1) };
}

function jsonTextOf({ contentType, body }: Reply): string | undefined {
  if (contentType?.startsWith('application/json') !== true) return undefined;
  return typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : undefined;
}

/** GUESS: Content-Range tells what really comes. Citrix' SDK accepts an answer that is one byte short. */
function withShortRange(reply: Reply): Reply {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(reply.headers?.['Content-Range'] ?? '');
  if (!range || !Buffer.isBuffer(reply.body) || reply.body.length < 2) return reply;
  const [, first = '', last = '', size = ''] = range;
  const headers = { ...reply.headers, 'Content-Range': `bytes ${first}-${Number(last) - 1}/${size}` };
  return { ...reply, headers, body: reply.body.subarray(0, -1) };
}
