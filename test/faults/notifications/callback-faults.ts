import type { OutboundRequest } from '../../../world/index.ts';
import type { Fault } from '../fault.ts';
import { inCallbacks, inMessage, isCallback, isObject, parseJson, replacing, sending } from '../modifiers.ts';
import type { Modifier } from '../modifiers.ts';

const REPEATED = 'refused-callbacks-come-again';
const HEADERS = 'callbacks-carry-their-headers';
const WHERE = 'callbacks-go-where-they-are-asked-for';
const REST = 'an-account-at-rest-is-silent';

function withHeader(name: string, value: string): Modifier {
  return inCallbacks((request) => ({ ...request, headers: { ...request.headers, [name]: value } }));
}

/** Defects in the requests that carry notifications, and in when there are any. */
export const callbackFaults: readonly Fault[] = [
  {
    name: 'a refused callback is given up',
    settings: { retryDelaysSeconds: [] },
    caughtBy: REPEATED,
    clause: 'OC-5.5-01',
  },
  {
    name: 'attempts stop after the second',
    settings: { retryDelaysSeconds: [8] },
    caughtBy: REPEATED,
    clause: 'OC-5.5-01',
  },
  {
    name: 'attempts follow by the minute',
    settings: { retryDelaysSeconds: [60, 60, 60] },
    caughtBy: REPEATED,
    clause: 'OC-5.5-03',
  },
  {
    name: 'a 202 is not taken for a delivery',
    settings: { callbackSuccess: '200' },
    caughtBy: REPEATED,
    clause: 'OC-5.5-04',
  },
  {
    name: 'a refused callback holds up the others',
    ...sending(waitingForTheRefused),
    caughtBy: REPEATED,
    clause: 'OC-5.5-09',
  },
  {
    name: 'callbacks are said to be text',
    settings: { callbackContentType: 'text/plain' },
    caughtBy: HEADERS,
    clause: 'OC-5.4-06',
  },
  {
    name: 'all callbacks have one elements-webhook-id',
    ...withHeader('elements-webhook-id', '1'),
    caughtBy: HEADERS,
    clause: 'OC-5.4-10',
  },
  {
    name: 'the callback URL gets a slash',
    ...inCallbacks((request) => ({ ...request, url: `${request.url}/` })),
    ...{ caughtBy: WHERE, clause: 'OC-5.4-09' },
  },
  {
    name: 'the OAuth secret is in the notification',
    ...inMessage((message) => ({ ...message, configuration: { 'oauth.api.secret': 'sharefile-lab-client-secret' } })),
    ...{ caughtBy: WHERE, clause: 'OC-5.4-11' },
  },
  {
    name: 'without a signature key no events are in a notification',
    ...inCallbacks((request) => ('elements-webhook-signature' in request.headers ? request : withoutEvents(request))),
    ...{ history: 'asked', caughtBy: WHERE, clause: 'PAGE-PARAM-16' },
  },
  {
    name: 'a callback is signed with an empty key',
    ...inCallbacks((request) => ({
      ...request,
      headers: { 'elements-webhook-signature': 'sha256=', ...request.headers },
    })),
    ...{ history: 'asked', caughtBy: 'nothing-is-signed-without-a-key', clause: 'OC-5.4-04' },
  },
  {
    name: 'a poll that finds nothing new sends an empty notification',
    stages: (reference) => ({
      ...reference,
      renderPollUrl: (template, moment) => reference.renderPollUrl(template, { ...moment, lastPollAt: 0 }),
      splitChanges: (changes, limit) => (changes.length === 0 ? [[]] : reference.splitChanges(changes, limit)),
    }),
    ...{ caughtBy: REST, clause: 'OC-3.6-04' },
  },
  { name: 'a new instance tries its callback URL', ...tryingTheUrl(), caughtBy: REST, clause: 'PAGE-EVENT-03' },
  {
    name: 'a large poll is split into equal halves',
    ...replacing(
      'splitChanges',
      (split) => (changes, limit) =>
        changes.length > limit ? split(changes, Math.ceil(changes.length / 2)) : split(changes, limit),
    ),
    ...{ caughtBy: 'batches-are-filled', clause: 'OC-3.6-05' },
  },
];

function withoutEvents(request: OutboundRequest): OutboundRequest {
  const body = Buffer.isBuffer(request.body) ? parseJson(request.body) : undefined;
  if (!isObject(body) || !isObject(body['message'])) return request;
  return { ...request, body: Buffer.from(JSON.stringify({ ...body, message: { ...body['message'], events: [] } })) };
}

/** Sends nothing more to a URL until the callback that was refused there has been taken. */
function waitingForTheRefused(): ReturnType<Parameters<typeof sending>[0]> {
  const refused = new Map<string, string>();
  return async (request, send) => {
    const id = request.headers['elements-webhook-id'];
    if (!isCallback(request) || id === undefined) return send(request);
    const waiting = refused.get(request.url);
    if (waiting !== undefined && waiting !== id) return { status: 503, headers: {}, body: Buffer.alloc(0) };
    const answer = await send(request);
    if (answer.status >= 300) refused.set(request.url, id);
    else refused.delete(request.url);
    return answer;
  };
}

function tryingTheUrl(): Pick<Fault, 'answers'> {
  return {
    answers: (plain) => ({
      ...plain,
      send: async (request) => {
        const answer = await plain.send(request);
        const url = /"event.notification.callback.url":"([^"]+)"/.exec(
          typeof request.body === 'string' ? request.body : '',
        )?.[1];
        if (request.method === 'POST' && url !== undefined && answer.status === 200) {
          await plain.send({ method: 'POST', url, headers: { 'elements-webhook-id': '1' }, body: '{}' });
        }
        return answer;
      },
    }),
  };
}
