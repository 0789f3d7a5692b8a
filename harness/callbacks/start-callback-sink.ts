import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startHttpServer } from '../../world/index.ts';
import type { Clock } from '../../world/index.ts';
import { expectedSignature } from '../checks/expected-signature.ts';
import type { ReceivedCallback } from './received-callback.ts';
import { toReceivedCallback } from './received-callback.ts';

/** Where the sink listens, and how it tells the time. */
export interface CallbackSinkOptions {
  readonly clock: Clock;
  readonly port?: number;
  readonly host?: string;
  /** How subjects reach the sink; the address it listens on unless given. */
  readonly publicUrl?: string;
}

/** A callback URL's receiving end: keeps what came, byte for byte. */
export interface CallbackSink {
  /** Base of the callback URLs, without a slash at the end. */
  readonly url: string;
  /** All callbacks so far, in the order of their arrival. */
  readonly received: readonly ReceivedCallback[];
  /** The callback URL of one receiver. */
  urlFor(receiver: string): string;
  /** Tells the key with which a receiver's notifications are to be signed, so that the sink can work out signatures. */
  expectKey(receiver: string, signatureKey: string): void;
  /** Calls `listener` for each callback from now on; returns a function that ends it. */
  onReceived(listener: (callback: ReceivedCallback) => void): () => void;
  /** Answers the next `times` callbacks (of one receiver, or of all) with `status`; then 200 again. */
  answerWith(status: number, times?: number, receiver?: string): void;
  close(): Promise<void>;
}

const ANY_RECEIVER = '';
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/** Starts a server that accepts notifications at `/callbacks/{receiver}`. */
export async function startCallbackSink(options: CallbackSinkOptions): Promise<CallbackSink> {
  const received: ReceivedCallback[] = [];
  const keys = new Map<string, string>();
  const listeners = new Set<(callback: ReceivedCallback) => void>();
  const failures = new Map<string, { status: number; times: number }>();

  const statusFor = (receiver: string): number => {
    const failure = failures.get(receiver) ?? failures.get(ANY_RECEIVER);
    if (!failure || failure.times <= 0) return 200;
    failure.times -= 1;
    return failure.status;
  };

  const keep = (request: IncomingMessage, receiver: string, body: Buffer, status: number): void => {
    const key = keys.get(receiver);
    const callback = toReceivedCallback({
      sequence: received.length + 1,
      receiver,
      receivedAt: options.clock.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      rawHeaders: request.headers,
      rawBody: body,
      expectedSignature: key === undefined ? null : expectedSignature(key, body),
      answeredStatus: status,
    });
    received.push(callback);
    for (const listener of listeners) listener(callback);
  };

  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => {
        const receiver = receiverOf(request.url ?? '');
        const status = statusFor(receiver);
        keep(request, receiver, body, status);
        answer(response, status);
      },
      () => {
        answer(response, 413);
      },
    );
  });
  const running = await startHttpServer(server, {
    name: 'the callback sink',
    portFlag: '--sink-port',
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.host === undefined ? {} : { host: options.host }),
  });
  const url = (options.publicUrl ?? running.url).replace(/\/+$/, '');

  return {
    url,
    received,
    urlFor: (receiver) => `${url}/callbacks/${encodeURIComponent(receiver)}`,
    expectKey: (receiver, signatureKey) => {
      keys.set(receiver, signatureKey);
    },
    onReceived: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answerWith: (status, times = 1, receiver = ANY_RECEIVER) => {
      failures.set(receiver, { status, times });
    },
    close: () => running.close(),
  };
}

function receiverOf(path: string): string {
  const name = /^\/callbacks\/([^/?#]+)/.exec(path)?.[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY_BYTES) throw new Error('too large');
    parts.push(part);
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': 2 });
  response.end('{}');
}
