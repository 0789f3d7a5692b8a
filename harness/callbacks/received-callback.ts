import type { IncomingHttpHeaders } from 'node:http';
import { SIGNATURE_HEADER } from '../checks/expected-signature.ts';
import type { Notification } from '../../schemas/index.ts';
import { isValid } from '../../schemas/index.ts';

/** One of the normalized events of a Notification. */
export type NotifiedEvent = Notification['message']['events'][number];

/** A Notification as it arrived. */
export interface ReceivedCallback {
  /** 1 for the first callback of the sink. */
  readonly sequence: number;
  /** Whose callback URL was called. */
  readonly receiver: string;
  /** Epoch milliseconds of the world's clock. */
  readonly receivedAt: number;
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Buffer;
  /** The body when it is a Notification, otherwise undefined. */
  readonly notification: Notification | undefined;
  /** The normalized events; empty when the body is no Notification. */
  readonly events: readonly NotifiedEvent[];
  /** The signature header's value that the raw bytes and the receiver's key give; null without a key. */
  readonly expectedSignature: string | null;
  /** Whether the signature header is the expected one; undefined without a key. */
  readonly signatureIsValid: boolean | undefined;
  readonly answeredStatus: number;
}

/** What the sink saw of one request. */
export interface CallbackAsRead extends Pick<
  ReceivedCallback,
  'sequence' | 'receiver' | 'receivedAt' | 'method' | 'path' | 'rawBody' | 'expectedSignature' | 'answeredStatus'
> {
  readonly rawHeaders: IncomingHttpHeaders;
}

/** Makes a ReceivedCallback of what was read. The body is parsed when it is first asked for. */
export function toReceivedCallback({ rawHeaders, ...read }: CallbackAsRead): ReceivedCallback {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(rawHeaders)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  let parsed: { notification: Notification | undefined } | undefined;
  const notification = (): Notification | undefined =>
    (parsed ??= { notification: readNotification(read.rawBody) }).notification;
  return {
    ...read,
    headers,
    signatureIsValid:
      read.expectedSignature === null ? undefined : headers[SIGNATURE_HEADER] === read.expectedSignature,
    get notification() {
      return notification();
    },
    get events() {
      return notification()?.message.events ?? [];
    },
  };
}

function readNotification(rawBody: Buffer): Notification | undefined {
  try {
    const body: unknown = JSON.parse(rawBody.toString('utf8'));
    return isValid('open-connectors/notification', body) ? body : undefined;
  } catch {
    return undefined;
  }
}
