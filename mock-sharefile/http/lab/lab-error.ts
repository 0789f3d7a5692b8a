import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';

/** What the control API can refuse. */
type LabErrorCode =
  | 'bad-request'
  | 'body-too-large'
  | 'clock-is-real'
  | 'foreign-host'
  | 'foreign-origin'
  | 'internal'
  | 'method-not-allowed'
  | 'not-authenticated'
  | 'not-found';

const STATUSES: Readonly<Record<LabErrorCode, number>> = {
  'bad-request': 400,
  'not-authenticated': 401,
  'foreign-host': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'clock-is-real': 409,
  'body-too-large': 413,
  internal: 500,
};

/** A refusal of the control API; `message` says what to do. */
export class LabError extends Error {
  readonly code: LabErrorCode;

  constructor(code: LabErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LabError';
    this.code = code;
  }
}

/** Turns whatever was thrown into `{"error":{"code":…,"message":…}}`. */
export function toLabErrorReply(thrown: unknown): Reply {
  const error =
    thrown instanceof LabError
      ? thrown
      : new LabError('internal', `The mock met a defect of its own: ${String(thrown)}`);
  const { code, message } = error;
  return json({ error: { code, message } }, STATUSES[code], {
    ...(code === 'not-authenticated' && { 'WWW-Authenticate': 'Bearer' }),
    // What is left of a body is not read.
    ...(code === 'body-too-large' && { Connection: 'close' }),
  });
}
