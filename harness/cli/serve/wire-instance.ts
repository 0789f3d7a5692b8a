import type { Transport } from '../../../world/index.ts';
import type { LocalDeployment } from '../../deployment/start-local-deployment.ts';
import { fillDocumentedRequest } from '../../run/replay/fill-documented-request.ts';
import { readPackageFile } from '../../run/read-package-file.ts';
import { memberOf, parseJson } from '../../member-of.ts';
import { HarnessError } from '../../harness-error.ts';
import { mergePatch } from '../../scenario/merge-patch.ts';
import { parseDocumentedRequest } from '../../scenario/parse-documented-request.ts';
import { toShellCommand } from '../../scenario/curl/to-shell-command.ts';
import type { ShellRequest } from '../../scenario/curl/to-shell-command.ts';
import { toSubjectUrl } from '../../scenario/to-subject-url.ts';

/** Where notifications go, and how they are signed. */
export interface CallbackTarget {
  readonly callbackUrl: string;
  readonly signatureKey: string;
}

/** How a ready-made instance watches. */
export interface WiredInstanceOptions extends CallbackTarget {
  readonly events: 'polling' | 'webhook';
  /** Minutes between polls. */
  readonly interval: number;
}

/** An instance that `serve` made for the user. */
export interface ServedInstance {
  readonly id: number;
  readonly token: string;
  /** Whether an earlier process made it. */
  readonly isKept: boolean;
}

/** Both documented commands, ready to be pasted. */
export interface DocumentedCurls {
  readonly polling: string;
  readonly webhook: string;
}

/**
 * Creates an instance from the documented request that notifies the user's own app, or takes the one that an earlier
 * process made for it and that was kept. Throws `subject-refused`.
 */
export async function wireInstance(
  transport: Transport,
  deployment: LocalDeployment,
  options: WiredInstanceOptions,
): Promise<ServedInstance> {
  const configuration = {
    'event.notification.signature.key': options.signatureKey,
    ...(options.events === 'polling' ? { 'event.poller.refresh_interval': String(options.interval) } : {}),
  };
  const keptId = await findKept(transport, deployment, options);
  const isKept = keptId !== undefined;
  const { method, url, headers, body } = isKept
    ? patchOf(deployment, keptId, configuration)
    : await toRequest(transport, deployment, options.events, options, configuration);
  const response = await transport.send({ method, url, headers, body: JSON.stringify(body) });
  const text = response.body.toString('utf8');
  const id = memberOf(parseJson(text), 'id');
  const token = memberOf(parseJson(text), 'token');
  if (typeof id === 'number' && typeof token === 'string') return { id, token, isKept };
  throw new HarnessError(
    'subject-refused',
    `The connector made no instance for ${options.callbackUrl}: ${text.slice(0, 500)}`,
  );
}

/** The id of the instance of that mode and callback URL that is there already. */
async function findKept(
  transport: Transport,
  deployment: LocalDeployment,
  { events, callbackUrl }: WiredInstanceOptions,
): Promise<number | undefined> {
  const url = `${deployment.connector.url}/instances?hydrate=true&pageSize=2000`;
  const { body } = await transport.send({ method: 'GET', url, headers: headersOf(deployment) });
  const all: unknown = parseJson(body.toString('utf8'));
  const kept: unknown = (Array.isArray(all) ? all : []).find((instance: unknown) => {
    const configuration = memberOf(instance, 'configuration');
    return (
      memberOf(configuration, 'event.vendor.type') === events &&
      memberOf(configuration, 'event.notification.callback.url') === callbackUrl
    );
  });
  const id = memberOf(kept, 'id');
  return typeof id === 'number' ? id : undefined;
}

/** What was asked for now may differ from what was asked for then. */
function patchOf(
  deployment: LocalDeployment,
  id: number,
  configuration: Readonly<Record<string, string>>,
): ShellRequest {
  const headers = { ...headersOf(deployment), 'content-type': 'application/json' };
  return {
    method: 'PATCH',
    url: `${deployment.connector.url}/instances/${String(id)}`,
    headers,
    body: { configuration },
  };
}

function headersOf({ connector }: LocalDeployment): Readonly<Record<string, string>> {
  return { authorization: `User ${connector.userSecret}, Organization ${connector.organizationSecret}` };
}

/** Both documented commands as shells pass them on unchanged, each with a grant code of its own. */
export async function issueCurls(
  transport: Transport,
  deployment: LocalDeployment,
  target: CallbackTarget,
): Promise<DocumentedCurls> {
  const [polling, webhook] = await Promise.all([
    toRequest(transport, deployment, 'polling', target, {}),
    toRequest(transport, deployment, 'webhook', target, {}),
  ]);
  return { polling: toShellCommand(polling), webhook: toShellCommand(webhook) };
}

async function toRequest(
  transport: Transport,
  { connector, shareFile }: LocalDeployment,
  mode: 'polling' | 'webhook',
  target: CallbackTarget,
  configuration: Readonly<Record<string, string>>,
): Promise<ShellRequest> {
  const documented = parseDocumentedRequest(await readPackageFile(`fixtures/documented/${mode}-curl.txt`));
  const { filled } = await fillDocumentedRequest(documented, {
    ...target,
    transport,
    connector,
    shareFile,
    refreshIntervalMinutes: 15,
    name: mode,
  });
  return {
    ...filled.request,
    url: toSubjectUrl(filled.request.url, connector.url),
    body: mergePatch(filled.request.body, { configuration }),
  };
}
