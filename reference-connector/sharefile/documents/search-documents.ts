import { modifiedAtOf } from '../../domain/hub/to-cloud-file.ts';
import type { ModifiedDateMember } from '../../domain/hub/to-cloud-file.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { findItemById } from './find-item.ts';
import type { PlacedItem } from './list-documents.ts';
import { placeOf } from './place-of.ts';

/** What is searched for. */
export interface DocumentSearch {
  readonly text: string;
  /** Bounds of the date; epoch ms. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Which date the bounds are for. ShareFile searches by creation; by another one, its results are looked through here. */
export interface SearchRules {
  readonly searchedDate: 'created' | 'modified';
  readonly modifiedDateOf: ModifiedDateMember;
}

/**
 * Asks ShareFile for one part of what it finds below a folder, and for the Items found, side by side. Its results are
 * as old as its index: what is gone meanwhile, or is not below the root folder, is left out.
 */
export async function searchDocuments(
  space: DocumentSpace,
  folder: RawItem,
  search: DocumentSearch,
  part: { readonly from: number; readonly size: number },
  rules: SearchRules,
): Promise<{ readonly total: number; readonly found: readonly PlacedItem[] }> {
  const isByCreation = rules.searchedDate === 'created';
  const asked = isByCreation ? search : { ...search, from: undefined, to: undefined };
  const { results, total } = readResults(await ask(space, folder, asked, part));
  const items = await Promise.allSettled(results.map((id) => findItemById(space, id)));
  const fulfilled = items.filter((item) => item.status === 'fulfilled').map(({ value }) => value);
  const isLookedThrough = !isByCreation && (search.from !== undefined || search.to !== undefined);
  const there = isLookedThrough
    ? fulfilled.filter((item) => isBetweenBounds(modifiedAtOf(item, rules.modifiedDateOf), search))
    : fulfilled;
  const placed = await Promise.all(there.map(async (item) => ({ item, path: await placeOf(space, item) })));
  const found = placed.flatMap(({ item, path }) => (path ? [{ item, path }] : []));
  return { total: total ?? part.from + results.length, found };
}

/** Whether an instant lies within the bounds of a search. */
function isBetweenBounds(instant: number | undefined, { from = -Infinity, to = Infinity }: DocumentSearch): boolean {
  return instant !== undefined && instant >= from && instant <= to;
}

function ask(
  { client }: DocumentSpace,
  folder: RawItem,
  { text, from, to }: DocumentSearch,
  { from: skip, size }: { readonly from: number; readonly size: number },
): Promise<unknown> {
  if (text.trim() !== '' && from === undefined && to === undefined) {
    const query = `query=${encodeURIComponent(text)}&maxResults=${String(size)}&skip=${String(skip)}`;
    return client.call('GET', `Items(${folder.Id})/Search?${query}`);
  }
  // The simple search has no dates and wants a text.
  const isTop = folder.Id.toLowerCase() === 'top';
  return client.call('POST', 'Items/AdvancedSimpleSearch', {
    Query: {
      SearchQuery: text,
      ...(!isTop && { ParentID: folder.Id }),
      ...(from !== undefined && { CreateStartDate: new Date(from).toISOString() }),
      ...(to !== undefined && { CreateEndDate: new Date(to).toISOString() }),
      ItemNameOnly: true,
    },
    Paging: { Count: size, Skip: skip },
  });
}

function readResults(answer: unknown): { readonly results: readonly string[]; readonly total: number | undefined } {
  const { Results: results, TotalCount: total } = isJsonObject(answer) ? answer : {};
  const list: readonly unknown[] = Array.isArray(results) ? results : [];
  const ids = list.map((result) => (isJsonObject(result) ? result['ItemID'] : undefined));
  return {
    results: ids.filter((id) => typeof id === 'string'),
    total: typeof total === 'number' ? total : undefined,
  };
}
