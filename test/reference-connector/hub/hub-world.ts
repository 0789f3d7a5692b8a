import { startLocalDeployment } from '../../../harness/deployment/start-local-deployment.ts';
import type { LocalDeployment, LocalDeploymentOptions } from '../../../harness/deployment/start-local-deployment.ts';
import { createVirtualWorld } from '../../../world/index.ts';
import type { VirtualWorld } from '../../../world/index.ts';
import { pollingBody } from '../connected-world.ts';

/** An answer, read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the text, `undefined` where it is none. */
  readonly json: unknown;
}

/** What goes with a request. */
export interface Sent {
  readonly json?: unknown;
  /** Content of the form's field `file`. */
  readonly file?: string;
  readonly body?: string | Buffer | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A connector with an instance over a mock ShareFile, all over HTTP. */
export interface HubWorld {
  readonly world: VirtualWorld;
  readonly deployment: LocalDeployment;
  readonly instanceId: number;
  readonly token: string;
  /** Authorization of the instance. */
  readonly authorization: string;
  /** Calls below `/elements/api-v2` as the instance. */
  call(method: string, path: string, sent?: Sent): Promise<Answered>;
  /** Creates another instance with another root folder, and gives what calls as it. */
  withRoot(rootFolder: string): Promise<HubWorld['call']>;
  /** Calls as the platform's user, without a token. */
  callPlatform(method: string, path: string, sent?: Sent): Promise<Answered>;
  close(): Promise<void>;
}

/** Starts both, with an empty instance below the root folder. Events are off. */
export async function startHubWorld(
  rootFolder = '/top',
  more: Partial<Pick<LocalDeploymentOptions, 'shareFileSettings' | 'connectorSettings'>> = {},
): Promise<HubWorld> {
  const world = createVirtualWorld({ seed: 1 });
  const deployment = await startLocalDeployment({ world, seed: 1, ...more });
  const { shareFile, connector } = deployment;
  const platform = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
  const send = async (authorization: string, method: string, path: string, sent: Sent = {}): Promise<Answered> => {
    const body = toBody(sent);
    const isJson = sent.json !== undefined || typeof sent.body === 'string' || Buffer.isBuffer(sent.body);
    const headers = { authorization, ...(isJson && { 'content-type': 'application/json' }), ...sent.headers };
    const init = { method, headers, ...(body !== undefined && { body }) };
    const response = await fetch(connector.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: toJson(text) };
  };
  const create = async (root: string): Promise<{ readonly id: number; readonly token: string }> => {
    const configuration = {
      'sharefile.subdomain': shareFile.subdomain,
      'oauth.api.key': shareFile.clientId,
      'oauth.api.secret': shareFile.clientSecret,
      'oauth.user.refresh_token': await signIn(deployment),
      'document.root.folder.name': root,
      'event.notification.enabled': false,
    };
    const request = pollingBody(configuration, { externalAuthentication: 'initial', providerData: undefined });
    const created = await send(platform, 'POST', '/instances', { json: request });
    return created.json as { readonly id: number; readonly token: string };
  };
  const authorizationOf = (token: string): string => `User ${connector.userSecret}, Element ${token}`;
  const { id, token } = await create(rootFolder);
  const authorization = authorizationOf(token);
  return {
    world,
    deployment,
    instanceId: id,
    token,
    authorization,
    call: (method, path, sent) => send(authorization, method, path, sent),
    async withRoot(root) {
      const other = await create(root);
      return (method, path, sent) => send(authorizationOf(other.token), method, path, sent);
    },
    callPlatform: (method, path, sent) => send(platform, method, path, sent),
    close: () => deployment.close(),
  };
}

async function signIn({ shareFile }: LocalDeployment): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: shareFile.username,
    password: shareFile.password,
    client_id: shareFile.clientId,
    client_secret: shareFile.clientSecret,
  });
  const answer = await fetch(`${shareFile.url}/oauth/token`, { method: 'POST', body });
  return ((await answer.json()) as { readonly refresh_token: string }).refresh_token;
}

function toBody({ json, file, body }: Sent): string | Buffer | FormData | undefined {
  if (json !== undefined) return JSON.stringify(json);
  if (file === undefined) return body;
  const form = new FormData();
  form.append('file', new Blob([file]), 'name-in-the-form.txt');
  return form;
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
