import { ShareFileError } from '../domain/share-file-error.ts';
import { createReach } from './expand/create-reach.ts';
import { answerMetadata, answerServiceDocument } from './metadata/answer-metadata.ts';
import { accountOfHost } from './oauth/sign-in.ts';
import type { Reply } from './reply.ts';
import type { ApiContext, Exchange } from './request/request-context.ts';
import { headerOf } from './request/header-of.ts';
import { refuseIfThrottled, unavailable } from './request/refuse-for-now.ts';
import { missingRoute } from './routing/missing-route.ts';
import type { ApiPath } from './routing/parse-api-path.ts';
import { checkForm } from './request/check-form.ts';
import { parseApiPath } from './routing/parse-api-path.ts';
import { OPEN_ROUTES, ROUTE_TABLE } from './routing/route-table.ts';
import { visitorContext } from './shares/visiting/visitor-context.ts';
import { viewerOf } from './request/viewer-of.ts';

/** Answers a request below /sf/v3: one look-up in the route table. `path` is what follows /sf/v3. */
export function answerApi(exchange: Exchange, path: string): Reply | Promise<Reply> {
  if (exchange.state.settings.unavailable !== 'no') throw unavailable(exchange.state.settings.unavailable);
  const target = parseApiPath(path);
  if (!target)
    throw new ShareFileError('bad-request', `The path ${path} is not readable: look at its parentheses and %.`);
  checkForm(exchange, path);
  const key = `${exchange.method} ${target.key}`;
  const handler = ROUTE_TABLE.get(key);
  return handler ? handler(admit(exchange, target.ids, key)) : answerUnrouted(exchange, target);
}

/** Who sends no token may still have the link of a share. */
function admit(exchange: Exchange, ids: readonly string[], key: string): ApiContext {
  const isOpen = OPEN_ROUTES.has(key) && headerOf(exchange.request, 'authorization') === undefined;
  return (isOpen ? visitorContext(exchange, ids) : undefined) ?? authenticate(exchange, ids);
}

/** What describes the API itself, by the key of its path. */
const DESCRIPTIONS: ReadonlyMap<string, (exchange: Exchange) => Reply | Promise<Reply>> = new Map<
  string,
  (exchange: Exchange) => Reply | Promise<Reply>
>([
  ['GET ', answerServiceDocument],
  ['GET /$metadata', answerMetadata],
]);

function answerUnrouted(exchange: Exchange, target: ApiPath): Reply | Promise<Reply> {
  const describe = DESCRIPTIONS.get(`${exchange.method} ${target.key}`);
  // Who is not signed in hears so first; which routes there are is nobody else's business.
  if (!describe || !exchange.state.settings.metadataIsPublic) authenticate(exchange, target.ids);
  if (!describe) throw missingRoute(exchange.method, target.key);
  return describe(exchange);
}

function authenticate(exchange: Exchange, ids: readonly string[]): ApiContext {
  const { state } = exchange;
  const header = headerOf(exchange.request, 'authorization');
  if (header === undefined) throw notAuthenticated('The request carries no Authorization header.');
  if (header.slice(0, 7).toLowerCase() !== 'bearer ')
    throw notAuthenticated('The Authorization header is not a bearer token.');
  const grant = state.tokens.findGrant(header.slice(7).trim(), exchange.now);
  if (!grant) throw notAuthenticated('The access token is unknown or has expired.');
  refuseIfThrottled(state, header, exchange.now);
  const account = state.accounts.get(grant.subdomain);
  const user = account?.users.get(grant.userId);
  if (!account || !user) throw notAuthenticated('The user of this access token is no longer there.');
  if (!state.settings.tokensHoldOnOtherHosts && (accountOfHost(exchange) ?? account) !== account) {
    throw notAuthenticated('The access token belongs to another account than the host.');
  }
  const viewer = viewerOf(exchange.plane, account, user, state.settings);
  return { exchange, account, user, clientId: grant.clientId, viewer, ids, createReach };
}

function notAuthenticated(message: string): ShareFileError {
  return new ShareFileError('not-authenticated', message);
}
