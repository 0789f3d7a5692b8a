import { maySee } from '../../domain/accounts/account.ts';
import { byKindThenName } from '../../domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { modifiedSince } from '../../domain/items/modification-log.ts';
import { compileFilter } from '../../domain/odata/compile-filter.ts';
import { modifiedSinceBound } from '../../domain/odata/modified-since-bound.ts';
import { parseFilter } from '../../domain/odata/parse-filter.ts';
import { parseOrderBy } from '../../domain/odata/parse-order-by.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { urlOf } from '../render/item-fields.ts';
import type { Projection } from '../render/projection.ts';
import { parseProjection, projectItem } from '../render/projection.ts';
import { renderFeed } from '../render/render-feed.ts';
import { renderItemBytes } from '../render/render-item.ts';
import type { Reply } from '../reply.ts';
import { jsonBytes } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Query } from '../routing/parse-query.ts';
import { countParameter, parseQuery } from '../routing/parse-query.ts';
import { resolveFolder } from './resolve-item.ts';
import { childrenOf, isVirtual } from './virtual-folders.ts';

const ORDERING_MODES = new Set(['default', 'foldersfirst', 'usefolderoptions']);

/** GET Items(id)/Children: the latest versions, all of them unless `$top` cuts the list. */
export function getChildren(context: ApiContext): Reply {
  const folder = resolveFolder(context);
  const { viewer } = context;
  const url = `${urlOf(folder, viewer)}/Children`;
  const { queryText } = context.exchange;
  if (queryText === '') return replyWithFeed(context, childrenOf(folder, viewer), undefined, url);

  const query = parseQuery(queryText);
  checkOrderingMode(query);
  const items = sortItems(context, filterItems(context, folder, query), query);
  const skip = countParameter(query, '$skip') ?? 0;
  const top = countParameter(query, '$top');
  const page = items.slice(skip, top === undefined ? undefined : skip + top);
  const isCut = top !== undefined && top > 0 && skip + top < items.length;
  const nextLink = isCut ? nextLinkOf(url, queryText, skip + top) : undefined;
  const count = viewer.settings.odataCount === 'total' ? items.length : page.length;
  return replyWithFeed(context, page, parseProjection(query), url, count, nextLink);
}

function filterItems(context: ApiContext, folder: FolderRecord, query: Query): readonly ItemRecord[] {
  const text = query.get('$filter');
  const all = (): readonly ItemRecord[] => childrenOf(folder, context.viewer);
  if (text === undefined || text === '') return all();
  const expression = parseFilter(text);
  const passes = compileFilter(expression, context.account.itemProperties, text);
  const bound = isVirtual(folder.id) ? undefined : modifiedSinceBound(expression);
  if (!bound) return all().filter(passes);
  // The modification log knows what changed since an instant, so the cost grows with the answer, not with the folder.
  return modifiedSince(folder.log, bound.at, bound.inclusive)
    .filter((item) => passes(item) && (folder.parent !== undefined || maySee(context.user, item)))
    .sort(byKindThenName);
}

function sortItems(context: ApiContext, items: readonly ItemRecord[], query: Query): readonly ItemRecord[] {
  const orderBy = query.get('$orderby');
  if (orderBy === undefined || orderBy === '') return items;
  return [...items].sort(parseOrderBy(orderBy, context.account.itemProperties));
}

function replyWithFeed(
  context: ApiContext,
  items: readonly ItemRecord[],
  projection: Projection | undefined,
  url: string,
  count = items.length,
  nextLink?: string,
): Reply {
  const { viewer, exchange } = context;
  const texts: Buffer[] = [];
  for (const item of items) {
    if (!projection) texts.push(renderItemBytes(item, viewer, exchange.now));
    else {
      const fields = projectItem(item, viewer, exchange.now, projection, (folder) => childrenOf(folder, viewer));
      texts.push(Buffer.from(JSON.stringify(fields)));
    }
  }
  return jsonBytes(renderFeed({ entity: 'Items', apiRoot: viewer.apiRoot, count, url, nextLink }, texts));
}

function nextLinkOf(url: string, queryText: string, skip: number): string {
  const parameters = new URLSearchParams(queryText);
  for (const name of [...parameters.keys()]) if (name.toLowerCase() === '$skip') parameters.delete(name);
  parameters.append('$skip', String(skip));
  // Written with plain dollar signs, which need no encoding in a query and are what people look for.
  return `${url}?${parameters.toString().replaceAll('%24', '$')}`;
}

function checkOrderingMode(query: Query): void {
  const mode = query.get('orderingmode');
  if (mode === undefined || mode === '' || ORDERING_MODES.has(mode.toLowerCase())) return;
  throw new ShareFileError('bad-request', 'orderingMode must be Default, FoldersFirst or UseFolderOptions.');
}
