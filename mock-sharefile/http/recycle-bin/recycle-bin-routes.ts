import { maySee } from '../../domain/access-controls/rights-of.ts';
import { purgeEntry } from '../../domain/recycle-bin/empty-bin.ts';
import { deletedBy, deletedFrom } from '../../domain/recycle-bin/list-deleted.ts';
import type { BinEntry } from '../../domain/recycle-bin/recycle-bin.ts';
import { restoreFault, restoreItem } from '../../domain/recycle-bin/restore-item.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { requireRight } from '../access-controls/require-right.ts';
import { runOperation } from '../async-operations/run-operation.ts';
import { replyWithItems } from '../items/list-children.ts';
import { resolveFolder } from '../items/resolve-item.ts';
import { urlOf } from '../render/item-fields.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import { readIdList } from '../request/read-body.ts';
import type { ApiContext } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import type { Route } from '../routing/route.ts';

/** What is deleted, and what was. */
export const RECYCLE_BIN_ROUTES: readonly Route[] = [
  ['POST Items()/BulkDelete', postBulkDelete],
  ['GET Items()/DeletedChildren', getDeletedChildren],
  ['GET Items/UserDeletedItems', getUserDeletedItems],
  ['POST Items/BulkRestore', postBulkRestore],
  ['POST Items/BulkDeletePermanently', postBulkDeletePermanently],
];

async function postBulkDelete(context: ApiContext): Promise<Reply> {
  const ids = await readIds(context);
  const query = parseQuery(context.exchange.queryText);
  const forceSync = truthParameter(query, 'forceSync', false);
  const permanently = truthParameter(query, 'deletePermanently', false);
  const folderId = resolveFolder(context).id;
  return runOperation(context, { kind: 'delete-children', folderId, itemIds: ids, permanently }, forceSync);
}

function getDeletedChildren(context: ApiContext): Reply {
  const folder = resolveFolder(context);
  const url = `${urlOf(folder, context.viewer)}/DeletedChildren`;
  return replyWithBin(context, url, deletedFrom(context.account.tree, folder.id));
}

function getUserDeletedItems(context: ApiContext): Reply {
  const { account, user, viewer } = context;
  const userId = parseQuery(context.exchange.queryText).get('userid') ?? user.id;
  const entries = deletedBy(account.tree, canonicalId(userId));
  return replyWithBin(context, `${viewer.apiRoot}/Items/UserDeletedItems`, entries);
}

function replyWithBin(context: ApiContext, url: string, entries: readonly BinEntry[]): Reply {
  const items = entries.map((entry) => entry.item).filter((item) => maySee(context.account, context.user, item));
  return replyWithItems(context, { url, things: () => items });
}

/** One that cannot come back keeps all the others from it as well, so that nobody has to find out which ones did. */
async function postBulkRestore(context: ApiContext): Promise<Reply> {
  const ids = await readIds(context);
  const { tree } = context.account;
  const entries = new Set(ids.map((id) => findEntry(context, id)));
  for (const entry of entries) {
    requireRight(context, entry.parent, 'canUpload');
    const fault = restoreFault(tree, entry);
    if (fault) throw fault;
  }
  const names = new Set([...entries].map(({ item, parent }) => `${parent.id}/${item.name.toLowerCase()}`));
  if (names.size < entries.size) {
    throw new ShareFileError('restore-conflict', 'Two of these items would have the same name in the same folder.');
  }
  for (const entry of entries) restoreItem(tree, entry, actOf(context));
  return NO_CONTENT;
}

async function postBulkDeletePermanently(context: ApiContext): Promise<Reply> {
  const ids = await readIds(context);
  const entries = new Set(ids.map((id) => findEntry(context, id)));
  for (const { parent } of entries) requireRight(context, parent, 'canDelete');
  for (const entry of entries) purgeEntry(context.account.tree, entry);
  return NO_CONTENT;
}

function findEntry({ account, user }: ApiContext, id: string): BinEntry {
  const { bin } = account.tree;
  const entry = bin.entries.get(bin.byId.get(canonicalId(id))?.id ?? '');
  if (entry && maySee(account, user, entry.item)) return entry;
  throw new ShareFileError('item-not-found', `There is no ${id} among what was deleted.`);
}

function readIds({ exchange }: ApiContext): Promise<readonly string[]> {
  return readIdList(exchange.request, exchange.state.settings.maxJsonBytes);
}
