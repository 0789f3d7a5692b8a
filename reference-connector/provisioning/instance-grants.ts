import { ConnectorError } from '../domain/connector-error.ts';
import type { Configuration, ShareFileGrant } from '../domain/instances/connector-instance.ts';
import type { InstanceRequest } from '../domain/instances/request/parse-instance-request.ts';
import { accountOf } from '../sharefile/share-file-oauth.ts';
import type { ShareFileOAuth } from '../sharefile/share-file-oauth.ts';

/**
 * Gets the tokens of an instance for what its request brings: a grant code, or a refresh token that somebody got himself.
 * Throws `request-not-valid` where it brings neither, and as ShareFile's token endpoint refuses.
 */
export async function grantFor(
  { code, externalAuthentication }: InstanceRequest,
  configuration: Configuration,
  oauth: ShareFileOAuth,
): Promise<ShareFileGrant> {
  const account = accountOf(configuration);
  if (externalAuthentication === 'initial') {
    const refreshToken = configuration['oauth.user.refresh_token'];
    if (!refreshToken) throw missing('configuration["oauth.user.refresh_token"]', 'externalAuthentication is initial');
    return oauth.refresh(account, refreshToken);
  }
  if (!code) throw missing('providerData.code', 'it is exchanged for the OAuth tokens');
  return oauth.exchangeCode(account, code);
}

const TOKEN_KEYS = new Set(['oauth.user.token', 'oauth.user.refresh_token', 'oauth.user.refresh_time']);

/** Tokens are kept apart from the configuration, because they change by themselves. */
export function withoutTokens(configuration: Configuration): Configuration {
  return Object.fromEntries(Object.entries(configuration).filter(([key]) => !TOKEN_KEYS.has(key)));
}

/** The refusal of a request that lacks something. */
export function missing(what: string, why: string): ConnectorError {
  return new ConnectorError('request-not-valid', `${what} is missing or empty; ${why}.`);
}
