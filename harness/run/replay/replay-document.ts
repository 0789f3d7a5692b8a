import type { Replay, ScenarioReplay } from '../../../schemas/index.ts';
import { parseJson } from '../../member-of.ts';
import { composePatches } from '../../scenario/merge-patch.ts';
import { parseDocumentedRequest } from '../../scenario/parse-documented-request.ts';
import { redactHeaders, redactJson } from '../../scenario/redact-secrets.ts';
import { secretTexts } from '../../scenario/secret-names.ts';
import { toEventConfiguration } from '../../scenario/to-event-configuration.ts';
import { sendCreateRequest } from './create-instance.ts';
import type { CreatedInstance, SentRequest } from './create-instance.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import type { RunContext } from '../run-context.ts';
import { toInstantText } from '../time/to-instant-text.ts';

/** A replay that is under way: what was seen of it so far, and what is never kept. */
export interface OngoingReplay {
  seen: Replay;
  /** With its token. */
  readonly instance: CreatedInstance | undefined;
  /** All that is secret in the request as it was sent, such as headers for the callback URL. */
  readonly secrets: readonly string[];
}

/** Replays one documented request against the subject. */
export async function replayDocument(context: RunContext, replay: ScenarioReplay): Promise<OngoingReplay> {
  const documented = parseDocumentedRequest(await context.readDocument(replay.document));
  const requestedAt = context.pace.now();
  const sent = await sendCreateRequest(context, documented, replay.id, toOverrides(context, replay));
  const secrets = secretTexts(sent.filled.request.body);
  return { seen: toSeen(context, replay, sent, requestedAt), instance: sent.instance, secrets };
}

function toOverrides(context: RunContext, replay: ScenarioReplay): unknown {
  const minutes = context.refreshIntervalMinutes;
  const interval =
    minutes === undefined || replay.mode !== 'polling'
      ? {}
      : { configuration: { 'event.poller.refresh_interval': String(minutes) } };
  const merged = [context.overrides ?? {}, replay.overrides ?? {}].reduce<unknown>(composePatches, interval);
  return fillPlaceholders(merged, {
    connectorUrl: context.connector.url,
    shareFileUrl: context.shareFile.url,
    callbackUrl: context.sink.urlFor(replay.id),
  });
}

function toSeen(context: RunContext, replay: ScenarioReplay, sent: SentRequest, requestedAt: number): Replay {
  const { filled, instance, response } = sent;
  const secrets = [
    context.connector.userSecret,
    context.connector.organizationSecret,
    context.shareFile.clientSecret,
    context.shareFile.password,
    context.signatureKey,
    sent.code,
    instance?.token ?? '',
  ];
  const text = response.body.toString('utf8');
  return {
    id: replay.id,
    document: replay.document,
    mode: replay.mode,
    notes: filled.request.notes,
    blanks: filled.blanks,
    repairs: filled.repairs,
    request: {
      method: filled.request.method,
      url: sent.url,
      headers: redactHeaders(filled.request.headers, secrets),
      body: redactJson(filled.request.body, secrets),
    },
    response: {
      status: response.status,
      headers: redactHeaders(response.headers, secrets),
      body: redactJson(parseJson(text) ?? text, secrets),
    },
    requestedAt: toInstantText(requestedAt),
    answeredAt: toInstantText(context.pace.now()),
    ...(instance ? { instance: toObservedInstance(instance) } : {}),
    eventConfiguration: toEventConfiguration(filled.request.body),
  };
}

function toObservedInstance({ id, token, name }: CreatedInstance): NonNullable<Replay['instance']> {
  return { id, tokenPresent: token !== '', tokenIsBase64: /^[A-Za-z0-9+/]+=*$/.test(token), name };
}
