import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ConnectorError } from '../domain/connector-error.ts';
import { discard } from '../discard.ts';
import type { ConnectorAnswer } from './connector-request.ts';

/** Exactly what the vendor's suite demands when an Origin is sent. */
const EXPOSED_HEADERS =
  'Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, Elements-Trace-Id, Elements-Error, Content-Disposition';

/** What an answer is sent with. */
export interface SendOptions {
  /** Headers of every answer. */
  readonly common: Readonly<Record<string, string>>;
  /** Largest JSON answer (documented: 8 MB). Bytes. */
  readonly limitBytes: number;
  /** How much of a body is still read that was refused before its end. Bytes. */
  readonly drainBytes: number;
  /** Whether pages of other origins may read answers. */
  readonly areOtherOriginsAllowed: boolean;
  /** Turns an error into its answer. */
  readonly toAnswer: (error: unknown) => ConnectorAnswer;
}

/** Writes an answer: JSON at once, bytes as they come. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ConnectorAnswer,
  options: SendOptions,
): Promise<void> {
  response.sendDate = false;
  const headers = {
    ...options.common,
    ...(request.headers.origin !== undefined && {
      'access-control-expose-headers': EXPOSED_HEADERS,
      ...(options.areOtherOriginsAllowed && { 'access-control-allow-origin': '*' }),
    }),
    // What was not read of a body must not be taken for the next request.
    ...(!request.complete && { connection: 'close' }),
  };
  if (answer.stream) {
    response.writeHead(answer.status, { ...headers, ...answer.headers });
    if (request.method === 'HEAD') {
      discard(answer.stream);
      response.end();
      return;
    }
    await pipeline(answer.stream, response);
    return;
  }
  const sent = withinLimit(answer, options);
  response.writeHead(sent.status, {
    'content-type': 'application/json;charset=UTF-8',
    'content-length': sent.text.length,
    ...headers,
    ...sent.headers,
  });
  if (request.complete) {
    response.end(sent.text);
    return;
  }
  // Whoever still sends when the connection ends meets a reset in place of the answer.
  response.write(sent.text);
  await drain(request, options.drainBytes);
  response.end();
}

/** Reads on and throws away, until the body or the connection ends or `limitBytes` came. */
function drain(request: IncomingMessage, limitBytes: number): Promise<void> {
  if (request.destroyed || request.readableEnded) return Promise.resolve();
  return new Promise((resolve) => {
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) resolve();
    });
    for (const event of ['end', 'close', 'error']) request.on(event, resolve);
    request.resume();
  });
}

function withinLimit(answer: ConnectorAnswer, options: SendOptions): ConnectorAnswer & { readonly text: Buffer } {
  const text = Buffer.from(JSON.stringify(answer.json));
  if (text.length <= options.limitBytes) return { ...answer, text };
  const refusal = options.toAnswer(
    new ConnectorError(
      'api-limit-exceeded',
      `The answer would have ${String(text.length)} bytes, more than ${String(options.limitBytes)}; ask for a smaller pageSize.`,
    ),
  );
  return { ...refusal, text: Buffer.from(JSON.stringify(refusal.json)) };
}
