import type { OutgoingNotification } from '../../reference-connector/domain/events/notification/to-notification.ts';
import type { ConnectorStages } from '../../reference-connector/index.ts';
import type { InboundResponse, OutboundRequest, StreamingTransport, Transport } from '../../world/index.ts';
import type { Fault } from './fault.ts';

/** The part of a fault that makes it one. */
export type Modifier = Pick<Fault, 'stages' | 'answers' | 'sends'>;

/** An answer as a modifier sees and changes it; `body` is the parsed JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Changes the JSON of a notification on its way into bytes, so that the signature still fits. */
export function serializing(change: (notification: OutgoingNotification) => object): Modifier {
  return {
    stages: (reference) => ({
      ...reference,
      serialize: (notification) => Buffer.from(JSON.stringify(change(notification))),
    }),
  };
}

/** Changes the message of a notification. */
export function inMessage(change: (message: OutgoingNotification['message']) => object): Modifier {
  return serializing((notification) => ({ ...notification, message: change(notification.message) }));
}

/** Changes each event of a notification. */
export function inEvents(change: (event: OutgoingNotification['message']['events'][number]) => object): Modifier {
  return inMessage((message) => ({ ...message, events: message.events.map(change) }));
}

/** Replaces one stage, made from the honest one. */
export function replacing<Name extends keyof ConnectorStages>(
  name: Name,
  make: (honest: ConnectorStages[Name]) => ConnectorStages[Name],
): Modifier {
  return { stages: (reference) => ({ ...reference, [name]: make(reference[name]) }) };
}

/** Changes what the connector answers to requests such as `GET /instances/1`, whose method and path fit. */
export function answering(
  request: RegExp,
  change: (answer: Answer, request: OutboundRequest) => Partial<Answer>,
): { readonly answers: (plain: Transport) => Transport } {
  return {
    answers: (plain: Transport) => ({
      ...plain,
      send: async (sent) => {
        const response = await plain.send(sent);
        const line = `${sent.method} ${sent.url.replace(/^.*\/elements\/api-v2/, '')}`;
        return request.test(line) ? changed(response, sent, change) : response;
      },
    }),
  };
}

function changed(
  response: InboundResponse,
  request: OutboundRequest,
  change: (answer: Answer, request: OutboundRequest) => Partial<Answer>,
): InboundResponse {
  const answer = { status: response.status, headers: response.headers, body: parseJson(response.body) };
  const { body, ...rest } = change(answer, request);
  return { ...response, ...rest, ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }) };
}

/** Sends the request on, and gives the answer. */
export type Send = (request: OutboundRequest) => Promise<InboundResponse>;

/** Stands between the connector and what it sends its requests to: ShareFile and the callback URLs. */
export function sending(make: () => (request: OutboundRequest, send: Send) => Promise<InboundResponse>): Modifier {
  return {
    sends: (plain: StreamingTransport) => {
      const between = make();
      return { ...plain, send: (request) => between(request, (sent) => plain.send(sent)) };
    },
  };
}

/** Changes each callback on its way out. */
export function inCallbacks(change: (request: OutboundRequest) => OutboundRequest): Modifier {
  return sending(() => (request, send) => send(isCallback(request) ? change(request) : request));
}

/** Whether a request carries a notification. */
export function isCallback({ headers }: OutboundRequest): boolean {
  return 'elements-webhook-id' in headers;
}

/** The JSON of a body; undefined when it is none. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none when it is no list. */
export function listed(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
