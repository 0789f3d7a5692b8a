import { canonicalId } from '../../domain/ids.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { versionsOf } from '../../domain/items/tree-state.ts';
import { maySee } from '../../domain/access-controls/rights-of.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { itemInfo } from '../render/item-info.ts';
import { urlOf } from '../render/item-fields.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { replyWithItems } from './list-children.ts';
import { resolveAddressed, resolveItem, resolvePath } from './resolve-item.ts';
import { isVirtual } from './virtual-folders.ts';

const VERSIONS_ON_A_PAGE = 20;

/** GET Items(streamid)/Stream: the versions of a file (setting `streamOrder`); for any other id an empty feed. */
export function getStream(context: ApiContext): Reply {
  const { account, user, viewer } = context;
  const streamId = canonicalId(context.ids[0] ?? '');
  const includeDeleted = truthParameter(parseQuery(context.exchange.queryText), 'includeDeleted', false);
  const deleted = includeDeleted ? account.tree.bin.byId.get(streamId) : undefined;
  const item = account.tree.byStreamId.get(streamId) ?? (deleted?.streamId === streamId ? deleted : undefined);
  const versions = item?.kind === 'File' && maySee(context.account, user, item) ? versionsOf(item) : [];
  if (viewer.settings.streamOrder === 'oldest-first') versions.reverse();
  const url = `${viewer.apiRoot}/Items(${streamId})/Stream`;
  return replyWithItems(context, { url, things: () => versions, defaultTop: VERSIONS_ON_A_PAGE });
}

/** GET Items(id)/Info: what the caller may do with a folder. Throws `bad-request` for a file. */
export function getInfo(context: ApiContext): Reply {
  const item = resolveAddressed(context);
  if (item.kind !== 'Folder' && item.kind !== 'SymbolicLink')
    throw new ShareFileError('bad-request', 'Info is there for folders only.');
  const type = 'ShareFile.Api.Models.ItemInfo';
  return json({
    'odata.metadata': `${context.viewer.apiRoot}/$metadata#ItemInfo/${type}@Element`,
    'odata.type': type,
    ...itemInfo(item, context.viewer),
    url: `${urlOf(item, context.viewer)}/Info`,
  });
}

/**
 * GET Items(id)/Breadcrumbs: the way from the top to the item, top first; whether the item itself is the last is said by
 * the setting `breadcrumbsIncludeItem`. `path` goes on from the item.
 */
export function getBreadcrumbs(context: ApiContext): Reply {
  const start = resolveAddressed(context);
  const path = parseQuery(context.exchange.queryText).get('path') ?? '';
  const item = path === '' ? start : resolvePath(context, start, path);
  const way: ItemRecord[] = [];
  const last = context.viewer.settings.breadcrumbsIncludeItem ? item : item.parent;
  for (let each = last; each?.parent; each = each.parent) way.unshift(each);
  const top = resolveItem(context, isVirtual(item.id) && item.id !== 'top' ? item.id : 'top');
  const crumbs = item.id === 'top' || isVirtual(item.id) ? [top] : [top, ...way];
  return replyWithItems(context, { url: `${urlOf(item, context.viewer)}/Breadcrumbs`, things: () => crumbs });
}
