import type { Probe, RequestStep } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import { parseJson } from '../../member-of.ts';
import { redactHeaders, redactJson } from '../../scenario/redact-secrets.ts';
import { fillPlaceholders } from '../replay/fill-placeholders.ts';
import { platformHeaders } from '../replay/platform-headers.ts';
import type { OngoingReplay } from '../replay/replay-document.ts';
import type { RunContext } from '../run-context.ts';

/** Sends a request of a scenario to the connector, and notes what came. Throws `step-not-possible`. */
export async function sendRequestStep(
  context: RunContext,
  replays: ReadonlyMap<string, OngoingReplay>,
  step: RequestStep,
): Promise<Probe> {
  const instance = (step.replay === undefined ? [...replays.values()][0] : replays.get(step.replay))?.instance;
  if (!instance && (step.as === 'instance' || /\{(?:instanceId|inboundId)\}/.test(step.path))) {
    throw new HarnessError('step-not-possible', 'The request needs an instance, and there is none.');
  }
  const id = String(instance?.id ?? '');
  const values = { instanceId: id, inboundId: Buffer.from(id).toString('base64'), connectorUrl: context.connector.url };
  const method = step.method ?? (step.body === undefined ? 'GET' : 'POST');
  const url = context.connector.url + String(fillPlaceholders(step.path, values));
  const { authorization = '' } = platformHeaders(context.connector);
  const headers = {
    ...(step.as === 'nobody' ? {} : { authorization }),
    ...(step.as === 'instance' ? { authorization: `${authorization}, Element ${instance?.token ?? ''}` } : {}),
    ...(step.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...step.headers,
  };
  const response = await context.transport.send({
    method,
    url,
    headers,
    ...(step.body === undefined ? {} : { body: JSON.stringify(fillPlaceholders(step.body, values)) }),
  });
  const secrets = [context.connector.userSecret, context.connector.organizationSecret, instance?.token ?? ''];
  const text = response.body.toString('utf8');
  return {
    name: step.name ?? `${method} ${step.path}`,
    request: { method, url, headers: redactHeaders(headers, secrets) },
    response: {
      status: response.status,
      headers: redactHeaders(response.headers, secrets),
      body: redactJson(parseJson(text) ?? text, secrets),
    },
  };
}
