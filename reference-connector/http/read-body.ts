import type { IncomingMessage } from 'node:http';
import { ConnectorError } from '../domain/connector-error.ts';

/** Reads a request's body to its end. Beyond `limitBytes` nothing more is kept and `tooLarge` is thrown. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
  tooLarge: 'body-too-large' | 'api-limit-exceeded',
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Destroyed, it could not be answered any more.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > limitBytes) break;
    chunks.push(chunk);
  }
  if (length <= limitBytes) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  throw new ConnectorError(tooLarge, `The body has more than ${String(limitBytes)} bytes; larger ones are not taken.`);
}

/** Reads a body as JSON; throws `body-not-readable` with the place. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) throw new ConnectorError('body-not-readable', 'The request has no body; it must be JSON.');
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConnectorError('body-not-readable', `The body is not JSON: ${reason}.`);
  }
}
