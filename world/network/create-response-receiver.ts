import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

/** The answer to an OutboundRequest, read to its end. */
export interface InboundResponse {
  readonly status: number;
  /** Lower-case names; a repeated header's values are joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const NOTHING = Buffer.alloc(0);

/**
 * Collects one answer from the parser itself, without a stream in between: that is a third of what a small request
 * costs. Calls `onEnd` with the whole answer or `onError`, once.
 */
export function createResponseReceiver(
  onEnd: (response: InboundResponse) => void,
  onError: (error: Error) => void,
): Dispatcher.DispatchHandler {
  let status = 0;
  let headers: Record<string, string> = {};
  let body: Buffer = NOTHING;
  let more: Buffer[] | undefined;
  return {
    onRequestStart: () => undefined,
    onResponseStart: (_controller, statusCode, received) => {
      status = statusCode;
      headers = joinHeaders(received);
    },
    onResponseData: (_controller, part) => {
      if (body === NOTHING) body = part;
      else (more ??= [body]).push(part);
    },
    onResponseEnd: () => {
      onEnd({ status, headers, body: more ? Buffer.concat(more) : body });
    },
    onResponseError: (_controller, error) => {
      onError(error);
    },
  };
}

/** The headers of an answer, the values of a repeated one joined with a comma. */
export function joinHeaders(received: IncomingHttpHeaders): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name in received) {
    const value = received[name];
    if (value !== undefined) joined[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return joined;
}
