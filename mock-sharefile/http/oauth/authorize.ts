import { createHmac } from 'node:crypto';
import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { OAuthSettings } from '../../domain/oauth/oauth-settings.ts';
import { readBody } from '../request/read-body.ts';
import type { Reply } from '../reply.ts';
import { html, redirect } from '../reply.ts';
import type { Exchange } from '../request/request-context.ts';
import type { Query } from '../routing/parse-query.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { findClient } from './find-client.ts';
import { signInErrorPage, signInPage } from './sign-in-page.ts';
import { signIn } from './sign-in.ts';
import { toTokenAnswer } from './token-answer.ts';

/** What an application asks for, checked. */
interface AuthorizeRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly responseType: string;
  readonly state: string | undefined;
  readonly hashEncoding: OAuthSettings['redirectHashEncoding'];
}

/**
 * GET /oauth/authorize: the page to sign in on; an error page, never a redirect, for an unknown client or redirect URI.
 */
export function showSignIn(exchange: Exchange): Reply {
  const request = parseAuthorizeRequest(exchange, parseQuery(exchange.queryText));
  if ('status' in request) return request;
  return html(signInPage(formActionOf(exchange), request.clientId));
}

/** POST /oauth/authorize: fields username, password and action (allow or deny); the query is the one of the page. */
export async function submitSignIn(exchange: Exchange): Promise<Reply> {
  const body = await readBody(exchange.request, exchange.state.settings.maxJsonBytes);
  const form = parseQuery(body.toString('utf8'));
  const request = parseAuthorizeRequest(exchange, new Map([...form, ...parseQuery(exchange.queryText)]));
  if ('status' in request) return request;
  if (form.get('action')?.toLowerCase() === 'deny') {
    return redirectBack(request, { error: 'access_denied', error_description: 'The user denied access.' });
  }
  const found = await signIn(exchange, form.get('username') ?? '', form.get('password') ?? '');
  if (!found) {
    const fault = 'The email address or the password is wrong.';
    return html(signInPage(formActionOf(exchange), request.clientId, fault), 401);
  }
  return request.responseType === 'token'
    ? redirectWithToken(exchange, request, found.account, found.user)
    : redirectWithCode(exchange, request, found.account, found.user);
}

function parseAuthorizeRequest(exchange: Exchange, query: Query): AuthorizeRequest | Reply {
  const { settings } = exchange.state;
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const client = findClient(settings, clientId);
  if (!client && !(settings.openClients && clientId !== '')) {
    return html(signInErrorPage(`No application with the client_id "${clientId}" is registered.`), 400);
  }
  if (client ? !client.redirectUris.includes(redirectUri) : !isWebAddress(redirectUri)) {
    return html(signInErrorPage(`The redirect_uri "${redirectUri}" is not registered for this application.`), 400);
  }
  const clientSecret = client?.clientSecret ?? '';
  const responseType = query.get('response_type') ?? '';
  const request = {
    clientId,
    clientSecret,
    redirectUri,
    responseType,
    state: query.get('state'),
    hashEncoding: settings.redirectHashEncoding,
  };
  if (responseType === 'code' || responseType === 'token') return request;
  const description = 'The response_type must be code or token.';
  return redirectBack(request, { error: 'unsupported_response_type', error_description: description });
}

/** What an unknown client may name as its redirect URI, when unknown clients are let in. */
function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && !/\s/.test(text);
}

function redirectWithCode(exchange: Exchange, request: AuthorizeRequest, account: Account, user: User): Reply {
  const grant = { subdomain: account.subdomain, userId: user.id, clientId: request.clientId };
  const code = exchange.state.tokens.issueCode(grant, request.redirectUri, exchange.now);
  const { AppControlPlane: appcp, ApiControlPlane: apicp } = account.info;
  return redirectBack(request, { code }, { subdomain: account.subdomain, appcp, apicp });
}

function redirectWithToken(exchange: Exchange, request: AuthorizeRequest, account: Account, user: User): Reply {
  const grant = { subdomain: account.subdomain, userId: user.id, clientId: request.clientId };
  const answer = toTokenAnswer(exchange.state.tokens.issueTokens(grant, exchange.now), account);
  const fragment = new URLSearchParams(
    Object.entries(answer).map(([name, value]): [string, string] => [name, String(value)]),
  );
  if (request.state !== undefined) fragment.set('state', request.state);
  return redirect(`${request.redirectUri}#${fragment.toString()}`);
}

function redirectBack(
  request: AuthorizeRequest,
  result: Readonly<Record<string, string>>,
  planes: Readonly<Record<string, string>> = {},
): Reply {
  const state = request.state === undefined ? {} : { state: request.state };
  const parameters = new URLSearchParams({ ...result, ...state, ...planes });
  const separator = request.redirectUri.includes('?') ? '&' : '?';
  const location = `${request.redirectUri}${separator}${parameters.toString()}`;
  // An integrator describes h as an HMAC-SHA256 over path and query without h, keyed with the client secret.
  const url = new URL(location);
  const h = createHmac('sha256', request.clientSecret)
    .update(url.pathname + url.search)
    .digest(request.hashEncoding);
  return redirect(`${location}&h=${encodeURIComponent(h)}`);
}

function formActionOf(exchange: Exchange): string {
  return exchange.queryText === '' ? exchange.path : `${exchange.path}?${exchange.queryText}`;
}
