import type { User } from '../../domain/accounts/user.ts';
import { OAuthError } from '../../domain/oauth/oauth-error.ts';
import { sameSecret } from '../../domain/oauth/same-secret.ts';
import type { Grant, IssuedTokens } from '../../domain/oauth/token-store.ts';
import { readBody } from '../request/read-body.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { Exchange } from '../request/request-context.ts';
import type { Query } from '../routing/parse-query.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { findClient } from './find-client.ts';
import { findByAssertion, readNameId, SAML_GRANT_TYPE } from './saml-assertion.ts';
import { signIn } from './sign-in.ts';
import { toTokenAnswer } from './token-answer.ts';

const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * POST or GET /oauth/token. Written by hand because the usual libraries read the machine's clock. Parameters may stand
 * in the body or in the query, client credentials in either or in a Basic header: real clients use all of these.
 * Refusals are 400 (setting `invalidClientStatus`) with `error` and `error_description`.
 */
export async function answerToken(exchange: Exchange): Promise<Reply> {
  const body = await readBody(exchange.request, exchange.state.settings.maxJsonBytes);
  const parameters = new Map([...parseQuery(exchange.queryText), ...parseQuery(body.toString('utf8'))]);
  try {
    const clientId = authenticateClient(exchange, parameters);
    const { tokens, grant } = await grantTokens(exchange, parameters, clientId);
    const account = exchange.state.accounts.get(grant.subdomain) ?? exchange.state.defaultAccount;
    return json(toTokenAnswer(tokens, account), 200, NO_STORE);
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    const status = error.code === 'invalid_client' ? exchange.state.settings.invalidClientStatus : 400;
    const headers = status === 401 ? { ...NO_STORE, 'WWW-Authenticate': 'Basic' } : NO_STORE;
    return json({ error: error.code, error_description: error.message }, status, headers);
  }
}

async function grantTokens(
  exchange: Exchange,
  parameters: Query,
  clientId: string,
): Promise<{ readonly tokens: IssuedTokens; readonly grant: Grant }> {
  const { tokens } = exchange.state;
  const { now } = exchange;
  switch (required(parameters, 'grant_type')) {
    case 'authorization_code': {
      const grant = tokens.redeemCode(required(parameters, 'code'), clientId, parameters.get('redirect_uri'), now);
      return { tokens: tokens.issueTokens(grant, now), grant };
    }
    case 'refresh_token': {
      const issued = tokens.refresh(required(parameters, 'refresh_token'), clientId, now);
      return { tokens: issued, grant: issued.grant };
    }
    case 'password': {
      const found = await signIn(exchange, required(parameters, 'username'), required(parameters, 'password'));
      // The captured text, which is also what accounts with two-factor sign-in get (quirk Q25).
      if (!found || hasTwoFactor(exchange, found.user))
        throw new OAuthError('invalid_grant', 'invalid username or password');
      const grant = { subdomain: found.account.subdomain, userId: found.user.id, clientId };
      return { tokens: tokens.issueTokens(grant, now), grant };
    }
    case SAML_GRANT_TYPE: {
      const found = findByAssertion(exchange, await readNameId(required(parameters, 'assertion')));
      const grant = { subdomain: found.account.subdomain, userId: found.user.id, clientId };
      return { tokens: tokens.issueTokens(grant, now), grant };
    }
    default:
      throw new OAuthError(
        'unsupported_grant_type',
        `grant_type must be authorization_code, refresh_token, password or ${SAML_GRANT_TYPE}.`,
      );
  }
}

function hasTwoFactor(exchange: Exchange, user: User): boolean {
  const username = user.username.toLowerCase();
  return exchange.state.settings.twoFactorUsernames.some((each) => each.toLowerCase() === username);
}

function required(parameters: Query, name: string): string {
  const value = parameters.get(name);
  if (value !== undefined && value !== '') return value;
  throw new OAuthError('invalid_request', `The parameter ${name} is missing.`);
}

function authenticateClient(exchange: Exchange, parameters: Query): string {
  const { settings } = exchange.state;
  const basic = parseBasic(exchange.request.headers.authorization);
  const clientId = basic?.clientId ?? parameters.get('client_id') ?? '';
  const secret = basic?.clientSecret ?? parameters.get('client_secret') ?? '';
  const client = findClient(settings, clientId);
  const isKnown = client !== undefined && sameSecret(client.clientSecret, secret);
  const isOpen = client === undefined && settings.openClients && clientId !== '';
  if (isKnown || isOpen) return clientId;
  throw new OAuthError('invalid_client', 'client_id or client_secret is invalid');
}

function parseBasic(
  header: string | undefined,
): { readonly clientId: string; readonly clientSecret: string } | undefined {
  if (header === undefined || header.slice(0, 6).toLowerCase() !== 'basic ') return undefined;
  const text = Buffer.from(header.slice(6), 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  return { clientId: formDecode(text.slice(0, colon)), clientSecret: formDecode(text.slice(colon + 1)) };
}

/** RFC 6749 has both parts form-encoded; what cannot be decoded is taken as it stands. */
function formDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
