import type { InboundResponse, Transport } from '../../../world/index.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from '../../deployment/access.ts';
import { HarnessError } from '../../harness-error.ts';
import { memberOf, parseJson } from '../../member-of.ts';
import { platformHeaders } from './platform-headers.ts';

/**
 * Goes through the OAuth code flow as the documentation tells a user to: asks the connector for the redirect URL,
 * signs in at ShareFile, allows the access, and takes the grant code from the redirect. Returns the code.
 */
export async function obtainGrantCode(
  transport: Transport,
  connector: OpenConnectorsAccess,
  shareFile: ShareFileAccess,
): Promise<string> {
  const authorizePath = await askForAuthorizePath(transport, connector, shareFile);
  const response = await transport.send({
    method: 'POST',
    url: shareFile.url + authorizePath,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      username: shareFile.username,
      password: shareFile.password,
      action: 'allow',
    }).toString(),
  });
  return codeOf(response);
}

async function askForAuthorizePath(
  transport: Transport,
  connector: OpenConnectorsAccess,
  shareFile: ShareFileAccess,
): Promise<string> {
  const query = new URLSearchParams({
    apiKey: shareFile.clientId,
    apiSecret: shareFile.clientSecret,
    callbackUrl: shareFile.redirectUri,
  });
  const url = `${connector.url}/elements/sharefile/oauth/url?${query.toString()}`;
  const response = await transport.send({ method: 'GET', url, headers: platformHeaders(connector) });
  const text = response.body.toString('utf8');
  const oauthUrl = memberOf(parseJson(text), 'oauthUrl');
  const authorize = typeof oauthUrl === 'string' ? URL.parse(oauthUrl) : null;
  if (response.status !== 200 || !authorize) {
    throw new HarnessError(
      'subject-refused',
      `GET ${connector.url}/elements/sharefile/oauth/url was answered with ${String(response.status)} and no oauthUrl: ` +
        `${text.slice(0, 300)}. Check the user and organization secrets.`,
    );
  }
  return authorize.pathname + authorize.search;
}

function codeOf(response: InboundResponse): string {
  const location = URL.parse(response.headers['location'] ?? '');
  const code = location?.searchParams.get('code');
  if (code) return code;
  const reason = location?.searchParams.get('error') ?? `status ${String(response.status)}`;
  throw new HarnessError(
    'sharefile-refused',
    `ShareFile gave no grant code after the sign-in (${reason}). ` +
      'Check the user name, the password, the client id and that the redirect URI is registered for the client.',
  );
}
