import type { Collection, Random, Store } from '../../ports.ts';
import { OAuthError } from './oauth-error.ts';
import type { OAuthSettings } from './oauth-settings.ts';
import { createTokenKeys } from './token-key.ts';

/** Whom a token speaks for. */
export interface Grant {
  readonly subdomain: string;
  readonly userId: string;
  readonly clientId: string;
}

/** A pair of tokens as they were handed out. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
}

interface Expiring<Kind> {
  readonly grant: Kind;
  readonly expiresAt: number;
}

interface CodeGrant extends Grant {
  readonly redirectUri: string;
}

/**
 * Codes and tokens of one mock. They are kept by their hashes alone, and expire by the clock that the caller shows
 * them. The endpoint is written by hand because the usual OAuth2 server libraries read the machine's own clock, which
 * would not follow a virtual one.
 */
export interface TokenStore {
  issueCode(grant: Grant, redirectUri: string, now: number): string;
  /**
   * Uses a code up. Throws `invalid_grant` if it is unknown, used, expired, another client's or another redirect URI's.
   */
  redeemCode(code: string, clientId: string, redirectUri: string | undefined, now: number): Grant;
  issueTokens(grant: Grant, now: number): IssuedTokens;
  /** Answers a refresh token by the rotation setting. Throws `invalid_grant`. */
  refresh(refreshToken: string, clientId: string, now: number): IssuedTokens & { readonly grant: Grant };
  /** Finds whom an access token speaks for, or nothing if it is unknown or expired. */
  findGrant(accessToken: string, now: number): Grant | undefined;
  /** Ends an access token before its time. */
  revoke(accessToken: string): void;
}

/** The expiry of what never expires; a number that JSON can carry, unlike Infinity. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Builds a token store on what is kept of earlier lives. */
export function createTokenStore(settings: OAuthSettings, random: Random, store: Store): TokenStore {
  const codes = store.collection<Expiring<CodeGrant>>('oauth-codes');
  const accessTokens = store.collection<Expiring<Grant>>('oauth-access-tokens');
  const refreshTokens = store.collection<Expiring<Grant>>('oauth-refresh-tokens');
  const keyOf = createTokenKeys();
  const refreshLifetimeMs = settings.refreshTokenLifetimeSeconds * 1000;

  const issueAccess = (grant: Grant, familyId: string, now: number): string => {
    forgetExpired(accessTokens, now);
    const accessToken = `${familyId}$$${random.alphanumeric(32)}`;
    accessTokens.set(keyOf(accessToken), { grant, expiresAt: now + settings.accessTokenLifetimeSeconds * 1000 });
    return accessToken;
  };

  const issueTokens = (grant: Grant, now: number): IssuedTokens => {
    // The part before $$ is common to both tokens of a pair, as in captured answers.
    const familyId = random.alphanumeric(32);
    const accessToken = issueAccess(grant, familyId, now);
    const refreshToken = `${familyId}$$${random.alphanumeric(32)}`;
    const expiresAt = refreshLifetimeMs === 0 ? NEVER : now + refreshLifetimeMs;
    refreshTokens.set(keyOf(refreshToken), { grant, expiresAt });
    return { accessToken, refreshToken, expiresInSeconds: settings.accessTokenLifetimeSeconds };
  };

  const retire = (refreshToken: string, entry: Expiring<Grant>, now: number): void => {
    if (settings.refreshTokenRotation === 'rotate-and-revoke') refreshTokens.delete(keyOf(refreshToken));
    else {
      const expiresAt = Math.min(entry.expiresAt, now + settings.refreshTokenGraceSeconds * 1000);
      refreshTokens.set(keyOf(refreshToken), { ...entry, expiresAt });
    }
  };

  return {
    issueTokens,
    issueCode(grant, redirectUri, now) {
      forgetExpired(codes, now);
      const code = random.alphanumeric(30);
      const expiresAt = now + settings.authorizationCodeLifetimeSeconds * 1000;
      codes.set(keyOf(code), { grant: { ...grant, redirectUri }, expiresAt });
      return code;
    },
    redeemCode(code, clientId, redirectUri, now) {
      const key = keyOf(code);
      const entry = codes.get(key);
      codes.delete(key);
      if (!entry || entry.expiresAt <= now || entry.grant.clientId !== clientId) {
        throw new OAuthError('invalid_grant', 'The authorization code is unknown, was used before or has expired.');
      }
      if (redirectUri !== undefined && redirectUri !== entry.grant.redirectUri) {
        throw new OAuthError('invalid_grant', 'The redirect_uri is not the one that the code was issued for.');
      }
      return entry.grant;
    },
    refresh(refreshToken, clientId, now) {
      const entry = refreshTokens.get(keyOf(refreshToken));
      if (!entry || entry.expiresAt <= now || entry.grant.clientId !== clientId) {
        throw new OAuthError(
          'invalid_grant',
          'The refresh token is unknown, was replaced by a newer one or has expired.',
        );
      }
      const { grant } = entry;
      if (settings.refreshTokenRotation === 'none') {
        const [familyId = ''] = refreshToken.split('$$');
        const accessToken = issueAccess(grant, familyId, now);
        return { accessToken, refreshToken, expiresInSeconds: settings.accessTokenLifetimeSeconds, grant };
      }
      retire(refreshToken, entry, now);
      return { ...issueTokens(grant, now), grant };
    },
    findGrant(accessToken, now) {
      const entry = accessTokens.get(keyOf(accessToken));
      return entry && entry.expiresAt > now ? entry.grant : undefined;
    },
    revoke: (accessToken) => void accessTokens.delete(keyOf(accessToken)),
  };
}

/** Lifetimes are equal within a map, so the oldest entries expire first and the sweep ends at the first live one. */
function forgetExpired(entries: Collection<Expiring<unknown>>, now: number): void {
  for (const [key, entry] of entries.entries()) {
    if (entry.expiresAt > now) return;
    entries.delete(key);
  }
}
