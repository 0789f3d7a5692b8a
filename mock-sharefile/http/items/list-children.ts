import { mayDoAll, maySee } from '../../domain/access-controls/rights-of.ts';
import { byKindThenName } from '../../domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { modifiedSince } from '../../domain/items/modification-log.ts';
import type { FilterExpression } from '../../domain/odata/filter-expression.ts';
import { modifiedSinceBound } from '../../domain/odata/modified-since-bound.ts';
import { deletedFrom } from '../../domain/recycle-bin/list-deleted.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { urlOf } from '../render/item-fields.ts';
import { renderItemBytes } from '../render/render-item.ts';
import { replyWithFeed } from '../render/reply-with-feed.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { redirectToTarget } from './redirect-to-target.ts';
import { asFolder, resolveAddressed } from './resolve-item.ts';
import { seenItems } from './seen-items.ts';
import { childrenOf, isVirtual } from './virtual-folders.ts';

const ORDERING_MODES = new Set(['default', 'foldersfirst', 'usefolderoptions']);

/** GET Items(id)/Children: the latest versions, all of them unless `$top` cuts the list. */
export function getChildren(context: ApiContext): Reply {
  const item = resolveAddressed(context);
  if (item.kind === 'SymbolicLink') return redirectToTarget(context, item, 'Children');
  const folder = asFolder(item);
  const { viewer } = context;
  if (context.exchange.queryText !== '') checkOrderingMode(context);
  const url = `${urlOf(folder, viewer)}/Children`;
  const present = (): readonly ItemRecord[] => seenItems(context, childrenOf(folder, viewer));
  return includesDeleted(context)
    ? replyWithItems(context, { url, things: () => [...present(), ...deletedChildren(context, folder)] })
    : replyWithItems(context, { url, things: present, narrow: (filter) => changedChildren(context, folder, filter) });
}

function includesDeleted({ exchange }: ApiContext): boolean {
  return exchange.queryText !== '' && truthParameter(parseQuery(exchange.queryText), 'includeDeleted', false);
}

/** GUESS: what was deleted comes after what is there, newest first. */
function deletedChildren({ account, user }: ApiContext, folder: FolderRecord): readonly ItemRecord[] {
  const items = deletedFrom(account.tree, folder.id).map((entry) => entry.item);
  return items.filter((item) => maySee(account, user, item));
}

/** A feed of items. */
export interface ItemFeed {
  readonly url: string;
  /** In the order that they have unless asked otherwise. */
  readonly things: () => readonly ItemRecord[];
  readonly narrow?: (filter: FilterExpression) => readonly ItemRecord[] | undefined;
  /** How many there are on a page unless `$top` says so. */
  readonly defaultTop?: number;
}

/** Answers with a feed of items as the query asks for it. */
export function replyWithItems(context: ApiContext, feed: ItemFeed): Reply {
  const { viewer, exchange } = context;
  const reach = reachOf(context);
  // Written out: a spread costs as much as the whole rest of a listing that is there already.
  return replyWithFeed<ItemRecord>(context, {
    url: feed.url,
    things: feed.things,
    narrow: feed.narrow,
    defaultTop: feed.defaultTop,
    entity: 'Items',
    members: context.account.itemProperties,
    show: (item) => reach.item(item),
    text: (item) => renderItemBytes(item, viewer, exchange.now),
  });
}

/** The modification log knows what changed since an instant, so the cost grows with the answer, not with the folder. */
function changedChildren(
  context: ApiContext,
  folder: FolderRecord,
  filter: FilterExpression,
): readonly ItemRecord[] | undefined {
  const bound = isVirtual(folder.id) ? undefined : modifiedSinceBound(filter);
  if (!bound) return undefined;
  const changed = modifiedSince(folder.log, bound.at, bound.inclusive)
    .filter((item) => isSeenByAll(context, folder) || maySee(context.account, context.user, item))
    .sort(byKindThenName);
  return seenItems(context, changed);
}

/** Who may do all sees everything below the top, where only the homes of others are hidden. */
function isSeenByAll(context: ApiContext, folder: FolderRecord): boolean {
  return folder.parent !== undefined && mayDoAll(context.account, context.user);
}

function checkOrderingMode(context: ApiContext): void {
  const mode = parseQuery(context.exchange.queryText).get('orderingmode');
  if (mode === undefined || mode === '' || ORDERING_MODES.has(mode.toLowerCase())) return;
  throw new ShareFileError('bad-request', 'orderingMode must be Default, FoldersFirst or UseFolderOptions.');
}
