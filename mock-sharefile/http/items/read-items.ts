import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { parseProjection } from '../render/projection.ts';
import { renderItem } from '../render/render-item.ts';
import { replyWithEntity } from '../render/reply-with-entity.ts';
import type { Reply } from '../reply.ts';
import { jsonBytes } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { requireSight } from '../access-controls/require-right.ts';
import { redirectToTarget } from './redirect-to-target.ts';
import { followPath, resolveAddressed, resolveItem } from './resolve-item.ts';
import { replyWithTreeNode } from './tree-mode.ts';
import { seenItem } from './seen-items.ts';

/** GET Items: the caller's home folder. */
export function getHome(context: ApiContext): Reply {
  return replyWithItem(context, resolveItem(context, 'home'));
}

/** GET Items(id). */
export function getItem(context: ApiContext): Reply {
  const { queryText } = context.exchange;
  // Nothing is read from a query that is not there: this is the request that matters most.
  if (queryText === '') return replyWithItem(context, resolveAddressed(context));
  const query = parseQuery(queryText);
  const item = resolveAddressed(context, truthParameter(query, 'includeDeleted', false));
  return query.has('treemode') ? replyWithTreeNode(context, item, query) : replyWithItem(context, item);
}

/** GET Items(id)/Parent. Throws `item-not-found` for what has none. */
export function getParent(context: ApiContext): Reply {
  const { parent } = resolveAddressed(context);
  if (parent) requireSight(context, parent);
  if (parent) return replyWithItem(context, parent);
  throw new ShareFileError('item-not-found', 'The item has no parent.');
}

/** GET Items/ByPath and Items(id)/ByPath; without an id the path starts at the top. */
export function getByPath(context: ApiContext): Reply {
  const path = parseQuery(context.exchange.queryText).get('path');
  if (path === undefined || path === '') {
    throw new ShareFileError('bad-request', 'The parameter path is missing. Write it as path=/folder/file.txt.');
  }
  const start = context.ids.length > 0 ? resolveAddressed(context) : resolveItem(context, 'top');
  const { item, rest } = followPath(context, start, path);
  if (rest !== '' && item.kind === 'SymbolicLink') return redirectToTarget(context, item, 'ByPath', rest);
  return replyWithItem(context, seenItem(context, item));
}

/** Answers with an item, with the members that `$select` and `$expand` ask for. */
export function replyWithItem(context: ApiContext, item: ItemRecord): Reply {
  const { queryText, now } = context.exchange;
  if (queryText === '') return jsonBytes(renderItem(item, context.viewer, now));
  if (!parseProjection(parseQuery(queryText))) return jsonBytes(renderItem(item, context.viewer, now));
  return replyWithEntity(context, reachOf(context).item(item));
}
