import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Share } from '../../domain/shares/share.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import { replyWithEntities, replyWithEntity } from '../render/reply-with-entity.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Query } from '../routing/parse-query.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { addressedUserOrSelf } from '../users/find-user.ts';
import { indexOf, sharesOf, usableShare, visibleShare } from './find-share.ts';
import { toShareEntity } from './share-entity.ts';
import { findSharedItem, itemsOfShare, showSharedItem } from './shared-items.ts';

/** GET Shares?includeExpired: the caller's own. */
export function listShares(context: ApiContext): Reply {
  const includeExpired = truthParameter(parseQuery(context.exchange.queryText), 'includeExpired', false);
  const shares = madeBy(context, context.user.id);
  return replyWithShares(context, 'Shares', includeExpired ? shares : withoutExpired(context, shares));
}

/** GET Shares(id). */
export function getShare(context: ApiContext): Reply {
  return replyWithOne(context, toShareEntity(context, visibleShare(context)));
}

/** GET Users(id)/Inbox and Shares/Inbox(userId): what somebody was given. Nothing is ever archived here. */
export function getInbox(context: ApiContext): Reply {
  const user = addressedUserOrSelf(context);
  const query = parseQuery(context.exchange.queryText);
  const kind = readKind(query);
  const ids = indexOf(context).received.get(user.id);
  const received = sharesWith(context, ids).filter((share) => kind === undefined || share.kind === kind);
  const isArchive = truthParameter(query, 'archived', false);
  return replyWithShares(context, `Users(${user.id})/Inbox`, isArchive ? [] : withoutExpired(context, received));
}

/** GET Users(id)/SentMessages: the shares that somebody sent by mail. */
export function getSentMessages(context: ApiContext): Reply {
  const user = addressedUserOrSelf(context);
  const sent = madeBy(context, user.id).filter((share) => share.message !== undefined);
  return replyWithShares(context, `Users(${user.id})/SentMessages`, sent);
}

/** GET Shares(id)/Items. */
export function listSharedItems(context: ApiContext): Reply {
  const share = usableShare(context);
  return replyWithEntities(context, {
    entity: 'Items',
    type: 'Item',
    url: `${context.viewer.apiRoot}/Shares(${share.id})/Items`,
    entities: itemsOfShare(context, share).map((item) => showSharedItem(context, share, item)),
  });
}

/** GET Shares(id)/Items(itemid): also of what lies in a shared folder. */
export function getSharedItem(context: ApiContext): Reply {
  const share = usableShare(context);
  return replyWithEntity(context, showSharedItem(context, share, findSharedItem(context, share, context.ids[1] ?? '')));
}

/** GET Shares(id)/Items(itemid)/ProtocolLinks and Shares(id)/Redirection: there are none. */
export function refuseShareLinks(context: ApiContext): Reply {
  usableShare(context);
  throw new ShareFileError('item-not-found', 'The share lies on this server, and no editing program is connected.');
}

function replyWithShares(context: ApiContext, path: string, shares: readonly Share[]): Reply {
  const entities = shares.map((share) => toShareEntity(context, share));
  return replyWithMany(context, { set: 'Shares', type: 'Share', path }, entities);
}

function madeBy(context: ApiContext, userId: string): readonly Share[] {
  return sharesWith(context, indexOf(context).made.get(userId));
}

function sharesWith(context: ApiContext, ids: ReadonlySet<string> = new Set()): readonly Share[] {
  const shares = sharesOf(context);
  return [...ids].flatMap((id) => shares.get(id) ?? []);
}

function withoutExpired(context: ApiContext, shares: readonly Share[]): readonly Share[] {
  return shares.filter((share) => share.expiresAt > context.exchange.now);
}

function readKind(query: Query): Share['kind'] | undefined {
  const type = query.get('type')?.toLowerCase() ?? '';
  if (type === '' || type === 'both') return undefined;
  if (type === 'send') return 'Send';
  if (type === 'request') return 'Request';
  throw new ShareFileError('bad-request', `type must be Send, Request or Both, not ${JSON.stringify(type)}.`);
}
