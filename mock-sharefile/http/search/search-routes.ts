import { maySee } from '../../domain/access-controls/rights-of.ts';
import { homeOf } from '../../domain/accounts/account.ts';
import { canonicalId } from '../../domain/ids.ts';
import { isInside } from '../../domain/items/folder-contents.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { searchItems } from '../../domain/search/search-items.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { objectMember, readMembers } from '../entities/request-body.ts';
import { resolveFolder } from '../items/resolve-item.ts';
import { isVirtual } from '../items/virtual-folders.ts';
import type { Reply } from '../reply.ts';
import type { BodyMembers } from '../request/body-members.ts';
import { membersOfObject } from '../request/body-members.ts';
import type { ApiContext } from '../request/request-context.ts';
import { countParameter, parseQuery, truthParameter } from '../routing/parse-query.ts';
import type { Route } from '../routing/route.ts';
import { replyWithResults } from './show-results.ts';
import { sortResults } from './sort-results.ts';

/** The ways to search items. */
export const SEARCH_ROUTES: readonly Route[] = [
  ['GET Items/Search', getSearch],
  ['GET Items()/Search', getSearch],
  ['POST Items/AdvancedSimpleSearch', postAdvancedSearch],
  ['POST Items/AdvancedSearch', postAdvancedSearch],
];

const RESULTS_ON_A_PAGE = 50;

type Passes = (item: ItemRecord) => boolean;

/** GET Items/Search and, below a folder, Items(id)/Search. */
function getSearch(context: ApiContext): Reply {
  const { account, user } = context;
  const query = parseQuery(context.exchange.queryText);
  const text = query.get('query');
  if (text === undefined || text.trim() === '') {
    throw new ShareFileError('bad-request', 'The parameter query is missing: it says what to search for.');
  }
  const within = context.ids.length > 0 ? resolveFolder(context) : undefined;
  const home = truthParameter(query, 'homeFolderOnly', false) ? homeOf(account, user) : undefined;
  const folders = [within, home].filter((folder) => folder !== undefined && !isVirtual(folder.id));
  const isThere: Passes = (item) => folders.every((folder) => !folder || isInside(item, folder));
  const { searchLooksAt } = context.viewer.settings;
  const passes: Passes = (item) => maySee(account, user, item) && isThere(item);
  const found = searchItems(account.tree, text, searchLooksAt, passes);
  const skip = countParameter(query, 'skip') ?? 0;
  const count = countParameter(query, 'maxResults') ?? RESULTS_ON_A_PAGE;
  return replyWithResults(context, 'SearchResults', found, skip, count);
}

/** POST Items/AdvancedSimpleSearch and Items/AdvancedSearch, where ItemType, ParentID and CreatorID may be lists. */
async function postAdvancedSearch(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const query = objectMember(body, 'Query');
  if (!query) throw new ShareFileError('bad-request', 'Query is missing: it says what to search for.');
  const none = membersOfObject({});
  const paging = objectMember(body, 'Paging') ?? none;
  const sort = objectMember(body, 'Sort') ?? none;
  const { searchParentMeans, searchLooksAt } = context.viewer.settings;
  const looksAt = query.truth('ItemNameOnly') === true ? 'names' : searchLooksAt;
  const filters = readFilters(query, searchParentMeans === 'below');
  const { account, user } = context;
  const found = searchItems(account.tree, query.text('SearchQuery') ?? '', looksAt, (item) => {
    return maySee(account, user, item) && filters.every((passes) => passes(item));
  });
  const sorted = sortResults(found, sort.text('SortBy'), sort.truth('Ascending') ?? true);
  const count = paging.count('Count') ?? RESULTS_ON_A_PAGE;
  return replyWithResults(context, 'AdvancedSearchResults', sorted, paging.count('Skip') ?? 0, count);
}

function readFilters(query: BodyMembers, isBelowEnough: boolean): readonly Passes[] {
  const types = new Set(
    [...texts(query, 'ItemType'), ...texts(query, 'ItemTypes')].map((type) => type.toLowerCase().split('.').at(-1)),
  );
  const parentIds = new Set(texts(query, 'ParentID').map(canonicalId));
  const creatorIds = new Set(texts(query, 'CreatorID').map(canonicalId));
  const [from, to] = [query.instant('CreateStartDate'), query.instant('CreateEndDate')];
  return [
    (item) => types.size === 0 || types.has(item.kind.toLowerCase()),
    (item) =>
      parentIds.size === 0 || (isBelowEnough ? isBelowOneOf(item, parentIds) : parentIds.has(item.parent?.id ?? '')),
    (item) => creatorIds.size === 0 || creatorIds.has(item.creatorId),
    (item) => (from === undefined || item.createdAt >= from) && (to === undefined || item.createdAt <= to),
  ];
}

function isBelowOneOf(item: ItemRecord, folderIds: ReadonlySet<string>): boolean {
  for (let folder = item.parent; folder; folder = folder.parent) if (folderIds.has(folder.id)) return true;
  return false;
}

/** Reads a text or an array of texts; empty ones count as absent. */
function texts(query: BodyMembers, name: string): readonly string[] {
  const value = query.value(name);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((each) => each !== undefined && each !== null && each !== '')
    .map((each) => {
      if (typeof each === 'string') return each;
      throw new ShareFileError('bad-request', `${name} must be a text or a list of texts.`);
    });
}
