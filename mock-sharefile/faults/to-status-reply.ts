import { STATUS_CODES } from 'node:http';
import type { EffectOf } from '../domain/faults/effect-of.ts';
import type { Reply } from '../http/reply.ts';
import { json } from '../http/reply.ts';

/** The ExceptionReason of statuses that have one of their own (sharefile-api.md section 5); the others are Unspecified. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [400, 'BadRequest'],
  [401, 'NotAuthenticated'],
  [403, 'Forbidden'],
  [404, 'NotFound'],
  [409, 'Conflict'],
  [429, 'Throttled'],
  [503, 'ServiceUnavailable'],
]);

/** Writes the refusal that a fault wants, in the service's error shape. */
export function toStatusReply(effect: EffectOf<'status'>): Reply {
  const { status, retryAfterSeconds } = effect;
  const text = STATUS_CODES[status] ?? '';
  const body = {
    // GUESS: .NET Framework's HttpStatusCode has no name for 429, so its text is the number.
    code: status === 429 || text === '' ? String(status) : text.replace(/[^A-Za-z]/g, ''),
    message: { lang: 'en-US', value: effect.message ?? `A fault of the mock answers ${status} here.` },
    reason: effect.reason ?? REASONS.get(status) ?? 'Unspecified',
  };
  return json(body, status, {
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    // What was asked is not done, so its body is not read and the connection cannot be used again.
    Connection: 'close',
  });
}
