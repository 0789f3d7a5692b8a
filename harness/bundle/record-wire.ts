import type { WireBody, WireExchange } from '../../schemas/index.ts';
import type { Clock, OutboundRequest, StreamingTransport, Transport } from '../../world/index.ts';
import type { ReceivedCallback } from '../callbacks/received-callback.ts';
import { toInstantText } from '../run/time/to-instant-text.ts';

/** Keeps what goes over the wire in a run. */
export interface WireRecorder {
  /** All exchanges so far, in the order of their sending. */
  exchanges(): readonly WireExchange[];
  /** Tells the clock of the run; to be called before the first request. */
  useClock(clock: Clock): void;
  /** A transport that does what the given one does, and keeps it. */
  record(from: WireExchange['from'], transport: StreamingTransport): StreamingTransport;
  recordPlain(from: WireExchange['from'], transport: Transport): Transport;
  /** Keeps what a receiver got from a connector whose own sending cannot be recorded. */
  recordReceived(url: string, callback: ReceivedCallback): void;
}

/** Builds a recorder. */
export function createWireRecorder(): WireRecorder {
  const exchanges: WireExchange[] = [];
  let clock: Clock = { now: () => 0 };

  const begin = (from: WireExchange['from'], request: OutboundRequest): ((more: Partial<WireExchange>) => void) => {
    const { method, url, headers, body } = request;
    const place = exchanges.length;
    const sent: WireExchange = {
      ...{ sequence: place + 1, at: toInstantText(clock.now()), from, method, url, requestHeaders: headers },
      ...(typeof body === 'string' || Buffer.isBuffer(body) ? { requestBody: toWireBody(Buffer.from(body)) } : {}),
    };
    exchanges.push(sent);
    return (more) => {
      exchanges[place] = { ...sent, ...more };
    };
  };

  const recordPlain = (from: WireExchange['from'], transport: Transport): Transport => ({
    send: async (request) => {
      const end = begin(from, request);
      try {
        const response = await transport.send(request);
        const { status, headers, body } = response;
        end({ status, responseHeaders: headers, responseBody: toWireBody(body) });
        return response;
      } catch (error) {
        end({ failure: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    },
    close: () => transport.close(),
  });

  return {
    exchanges: () => exchanges,
    useClock: (used) => {
      clock = used;
    },
    recordPlain,
    recordReceived: (url, { method, headers, rawBody, answeredStatus, receivedAt }) => {
      const received = { requestHeaders: headers, requestBody: toWireBody(rawBody), status: answeredStatus };
      const sequence = exchanges.length + 1;
      exchanges.push({ sequence, at: toInstantText(receivedAt), from: 'connector', method, url, ...received });
    },
    record: (from, transport) => ({
      ...recordPlain(from, transport),
      sendStreaming: async (request) => {
        const end = begin(from, request);
        const response = await transport.sendStreaming(request);
        end({ status: response.status, responseHeaders: response.headers, failure: 'The body went through unread.' });
        return response;
      },
    }),
  };
}

function toWireBody(bytes: Buffer): WireBody {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes)
    ? { encoding: 'utf8', data: text }
    : { encoding: 'base64', data: bytes.toString('base64') };
}
