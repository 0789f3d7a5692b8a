import { WorldError } from '../../world/index.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import { Readable } from 'node:stream';
import type { InboundResponse, OutboundRequest, StreamedResponse, StreamingTransport, Transport } from '../ports.ts';

/** Sends one request to ShareFile; throws `provider-unreachable` when no answer comes. */
export type SendToShareFile = (request: Omit<OutboundRequest, 'connectTo' | 'timeoutMs'>) => Promise<InboundResponse>;

/** Sends one request to ShareFile and gives the answer as it comes; throws as `SendToShareFile`. */
export type StreamFromShareFile = (
  request: Omit<OutboundRequest, 'connectTo' | 'timeoutMs'>,
) => Promise<StreamedResponse>;

/** Builds the one way to ShareFile; `connectTo` names the stand-in that answers for ShareFile's hosts. */
export function createSendToShareFile(
  transport: Transport,
  connectTo: string | undefined,
  timeoutMs: number,
): SendToShareFile {
  // Written out: a spread is slower than the rest of this, and it is done for every request of every poll.
  return ({ method, url, headers, body }) =>
    transport
      .send(
        body === undefined
          ? { method, url, headers, connectTo, timeoutMs }
          : { method, url, headers, body, connectTo, timeoutMs },
      )
      .catch(unreachable);
}

/** Builds the way by which files come; over a transport that cannot stream they come as a whole. */
export function createStreamFromShareFile(
  transport: Transport | StreamingTransport,
  connectTo: string | undefined,
  timeoutMs: number,
): StreamFromShareFile {
  return async (request) => {
    const sent = { ...request, connectTo, timeoutMs };
    if ('sendStreaming' in transport) return transport.sendStreaming(sent).catch(unreachable);
    const { body, ...answer } = await transport.send(sent).catch(unreachable);
    return { ...answer, body: Readable.from([body], { objectMode: false }) };
  };
}

function unreachable(error: unknown): never {
  if (!(error instanceof WorldError)) throw error;
  throw new ConnectorError('provider-unreachable', `ShareFile cannot be reached: ${error.message}`, { cause: error });
}
