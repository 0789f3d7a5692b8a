import type { InboundResponse } from '../../../world/index.ts';
import { HarnessError } from '../../harness-error.ts';
import { memberOf, parseJson } from '../../member-of.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { FilledRequest } from '../../scenario/fill-blanks.ts';
import type { DocumentedRequest } from '../../scenario/curl/parse-curl.ts';
import { mergePatch } from '../../scenario/merge-patch.ts';
import { toSubjectUrl } from '../../scenario/to-subject-url.ts';
import { fillDocumentedRequest } from './fill-documented-request.ts';
import type { RunContext } from '../run-context.ts';

/** A connector instance that exists. */
export interface CreatedInstance {
  readonly id: number;
  /** The instance's token, for hub calls. Never shown in a report. */
  readonly token: string;
  readonly name: string;
}

/** A documented request as it was sent, and the answer. */
export interface SentRequest {
  readonly filled: FilledRequest;
  readonly url: string;
  readonly response: InboundResponse;
  /** The grant code that was used up. */
  readonly code: string;
  /** The instance, when the answer names one. */
  readonly instance: CreatedInstance | undefined;
}

/** What the page's commands say. */
const DOCUMENTED_INTERVAL_MINUTES = 15;

/** Sends a documented create request with its blanks filled and `overrides` merged into its body. */
export async function sendCreateRequest(
  context: RunContext,
  documented: DocumentedRequest,
  receiver: string,
  overrides: unknown,
): Promise<SentRequest> {
  const { connector, sink, transport } = context;
  const { filled, code } = await fillDocumentedRequest(documented, {
    ...context,
    callbackUrl: sink.urlFor(receiver),
    refreshIntervalMinutes: context.refreshIntervalMinutes ?? DOCUMENTED_INTERVAL_MINUTES,
    name: receiver,
  });
  const request = { ...filled.request, body: mergePatch(filled.request.body, overrides ?? {}) };
  // The page prints a key of its own in one place ("123456"); what is sent is what notifications are signed with.
  const signatureKey = readMember(request.body, ['configuration', 'event.notification.signature.key']);
  if (typeof signatureKey === 'string' && signatureKey !== '') sink.expectKey(receiver, signatureKey);
  const url = toSubjectUrl(request.url, connector.url);
  const response = await transport.send({
    method: request.method,
    url,
    headers: request.headers,
    body: JSON.stringify(request.body),
    timeoutMs: 30_000,
  });
  return { filled: { ...filled, request }, url, response, code, instance: readInstance(response, request.body) };
}

/** The instance that an answer names; throws `subject-refused` when it names none. */
export function requireInstance(sent: SentRequest): CreatedInstance {
  if (sent.instance) return sent.instance;
  const { status, body } = sent.response;
  throw new HarnessError(
    'subject-refused',
    `POST ${sent.url} was answered with ${String(status)} and no instance id: ${body.toString('utf8').slice(0, 500)}`,
  );
}

function readInstance(response: InboundResponse, requestBody: unknown): CreatedInstance | undefined {
  const answer = parseJson(response.body.toString('utf8'));
  const id = memberOf(answer, 'id');
  const token = memberOf(answer, 'token');
  const name = memberOf(answer, 'name') ?? memberOf(requestBody, 'name');
  if (response.status !== 200 || typeof id !== 'number') return undefined;
  return { id, token: typeof token === 'string' ? token : '', name: typeof name === 'string' ? name : '' };
}
