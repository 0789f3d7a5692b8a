import { ConnectorError } from '../domain/connector-error.ts';
import type { Configuration, ShareFileGrant } from '../domain/instances/connector-instance.ts';
import { isJsonObject } from '../domain/json-reading.ts';
import type { Clock } from '../ports.ts';
import { parseJsonBody } from './parse-share-file-answer.ts';
import type { SendToShareFile } from './send-to-share-file.ts';

/** What an instance is known by at ShareFile. */
export interface ShareFileAccount {
  readonly subdomain: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** The account that a checked configuration names. */
export function accountOf(configuration: Configuration): ShareFileAccount {
  return {
    subdomain: configuration['sharefile.subdomain'] ?? '',
    clientId: configuration['oauth.api.key'] ?? '',
    clientSecret: configuration['oauth.api.secret'] ?? '',
    redirectUri: configuration['oauth.callback.url'] ?? '',
  };
}

/** Ways to get tokens from ShareFile's token endpoint. */
export interface ShareFileOAuth {
  /** Exchanges a grant code; throws `grant-code-refused` with ShareFile's words. */
  exchangeCode(account: ShareFileAccount, code: string): Promise<ShareFileGrant>;
  /** Gets new tokens for a refresh token; throws `provider-refused-credentials` when ShareFile refuses it. */
  refresh(account: ShareFileAccount, refreshToken: string): Promise<ShareFileGrant>;
}

/** Builds the OAuth side of the ShareFile client. */
export function createShareFileOAuth(send: SendToShareFile, clock: Clock): ShareFileOAuth {
  const askForToken = async (
    account: ShareFileAccount,
    grant: Readonly<Record<string, string>>,
    refused: (message: string, status: number) => ConnectorError,
  ): Promise<ShareFileGrant> => {
    const answer = await send({
      method: 'POST',
      url: `https://${account.subdomain}.sharefile.com/oauth/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        ...grant,
        client_id: account.clientId,
        client_secret: account.clientSecret,
      }).toString(),
    });
    const body = parseJsonBody(answer.body);
    if (answer.status >= 500) throw answeredBadly(`status ${String(answer.status)}`);
    if (answer.status !== 200) throw refused(refusalIn(body), answer.status);
    return toGrant(body, clock.now());
  };

  return {
    exchangeCode: (account, code) =>
      askForToken(
        account,
        { grant_type: 'authorization_code', code, redirect_uri: account.redirectUri },
        (message, status) =>
          new ConnectorError(
            'grant-code-refused',
            `ShareFile refused to exchange providerData.code for tokens. Codes work once and for minutes: authorize again.`,
            { message, status },
          ),
      ),
    refresh: (account, refreshToken) =>
      askForToken(
        account,
        { grant_type: 'refresh_token', refresh_token: refreshToken },
        (message, status) =>
          new ConnectorError(
            'provider-refused-credentials',
            'ShareFile refused to refresh the access token of this instance. Provision the instance again.',
            { message, status },
          ),
      ),
  };
}

function toGrant(body: unknown, now: number): ShareFileGrant {
  if (!isJsonObject(body)) throw answeredBadly('no JSON object');
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = body;
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') throw answeredBadly('no tokens');
  const seconds = typeof expiresIn === 'number' && expiresIn > 0 ? expiresIn : 8 * 3600;
  return { accessToken, refreshToken, expiresAt: now + seconds * 1000 };
}

function refusalIn(body: unknown): string {
  if (!isJsonObject(body)) return 'no reason given';
  const parts = [body['error'], body['error_description']].filter((part) => typeof part === 'string');
  return parts.join(': ') || 'no reason given';
}

function answeredBadly(met: string): ConnectorError {
  return new ConnectorError('provider-answered-badly', `ShareFile's token endpoint answered with ${met}.`);
}
