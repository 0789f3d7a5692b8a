import { ConnectorError } from '../domain/connector-error.ts';
import type { ShareFileGrant } from '../domain/instances/connector-instance.ts';
import type { Clock, InboundResponse } from '../ports.ts';
import type { ReadAnswer } from './answer-memory.ts';
import { errorTextOf, parseJsonBody } from './parse-share-file-answer.ts';
import type { SendToShareFile } from './send-to-share-file.ts';
import type { ShareFileAccount, ShareFileOAuth } from './share-file-oauth.ts';

/** ShareFile's API as one instance uses it. */
export interface ShareFileClient {
  /**
   * Calls a path below `/sf/v3/` and returns the JSON of the answer. The token is refreshed when it has expired, and
   * once after a 401. Throws `provider-refused-credentials`, `provider-refused-request` or `provider-answered-badly`.
   */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** The tokens as they are now. */
  grant(): ShareFileGrant;
}

/** What a client is built from. */
export interface ShareFileClientOptions {
  readonly send: SendToShareFile;
  readonly oauth: ShareFileOAuth;
  readonly clock: Clock;
  readonly readJson: ReadAnswer;
  readonly account: ShareFileAccount;
  readonly grant: ShareFileGrant;
  /** Told of new tokens, which have to be kept: ShareFile ends the old refresh token. */
  readonly onRefreshed: (grant: ShareFileGrant) => void;
}

/** Builds the client of one instance. */
export function createShareFileClient(options: ShareFileClientOptions): ShareFileClient {
  const { send, oauth, clock, account, onRefreshed, readJson } = options;
  const root = `https://${account.subdomain}.sf-api.com/sf/v3/`;
  let grant = options.grant;
  let refreshing: Promise<void> | undefined;

  const refresh = async (): Promise<void> => {
    grant = await oauth.refresh(account, grant.refreshToken);
    onRefreshed(grant);
  };

  // Calls that run side by side share one refresh: a second one would use a refresh token that has just ended.
  const refreshOnce = (staleToken: string): Promise<void> => {
    if (grant.accessToken !== staleToken) return Promise.resolve();
    refreshing ??= refresh().finally(() => (refreshing = undefined));
    return refreshing;
  };

  const attempt = (method: string, path: string, body: unknown): Promise<InboundResponse> => {
    const authorization = `Bearer ${grant.accessToken}`;
    const url = root + path;
    if (body === undefined) return send({ method, url, headers: { authorization, accept: 'application/json' } });
    const headers = { authorization, accept: 'application/json', 'content-type': 'application/json' };
    return send({ method, url, headers, body: JSON.stringify(body) });
  };

  return {
    grant: () => grant,
    async call(method, path, body) {
      if (grant.expiresAt <= clock.now()) await refreshOnce(grant.accessToken);
      const token = grant.accessToken;
      let answer = await attempt(method, path, body);
      if (answer.status === 401) {
        await refreshOnce(token);
        answer = await attempt(method, path, body);
      }
      const { status } = answer;
      if (status === 204) return undefined;
      if (status < 200 || status > 299) throw refusalOf(answer, `${method} ${withoutQuery(path)} at ShareFile`);
      const json = isAskedAgain(method, path) ? readJson(root + path, answer.body) : parseJsonBody(answer.body);
      if (json !== undefined) return json;
      throw answeredBadly(`${method} ${withoutQuery(path)} at ShareFile answered no JSON.`);
    },
  };
}

/** A listing that a later poll asks for by the same address; a filter has another instant each time. */
function isAskedAgain(method: string, path: string): boolean {
  return method === 'GET' && path.includes('/Children') && !path.includes('$filter');
}

function refusalOf({ status, body }: InboundResponse, what: string): ConnectorError {
  const provider = { message: errorTextOf(body), status };
  if (status === 401) {
    return new ConnectorError('provider-refused-credentials', `${what} was refused, also with a new token.`, provider);
  }
  if (status >= 400 && status < 500) {
    return new ConnectorError('provider-refused-request', `${what} was refused with ${String(status)}.`, provider);
  }
  return answeredBadly(`${what} answered ${String(status)}.`, provider);
}

function answeredBadly(
  message: string,
  provider?: { readonly message: string; readonly status: number },
): ConnectorError {
  return new ConnectorError('provider-answered-badly', message, provider);
}

function withoutQuery(path: string): string {
  return path.replace(/\?.*/, '');
}
