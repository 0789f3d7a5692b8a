import { parseIsoStamp } from '../domain/dates/parse-iso-stamp.ts';
import { isJsonObject } from '../domain/json-reading.ts';
import type { JsonObject } from '../domain/json-reading.ts';

/** An Item exactly as ShareFile sent it, known to have an Id. */
export type RawItem = JsonObject & { readonly Id: string };

/** Ids that are names of places and not of Items of their own. */
const ALIAS_IDS = new Set(['top', 'root', 'home', 'favorites', 'allshared', 'connectors', 'box']);
/** Places that only show Items which are elsewhere, or are not ShareFile's. */
const NOT_WALKED_IDS = new Set(['favorites', 'connectors', 'box']);

/** Places that show Items which are elsewhere: nothing lies in them, and nothing can be subscribed to there. */
const SHOWING_PLACES = new Set(['allshared', 'favorites', 'connectors', 'box']);

/** Whether the id names a place that only shows Items which are elsewhere. */
export function isShowingPlace(id: string): boolean {
  return SHOWING_PLACES.has(id);
}

/** The Items of a feed `{value: [...]}`, and the address of its next page. */
export function readFeed(body: unknown): { items: readonly RawItem[]; nextLink: string | undefined } {
  const value = isJsonObject(body) ? body['value'] : undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const next = isJsonObject(body) ? (body['odata.nextLink'] ?? body['odata.nextlink']) : undefined;
  return { items: items.filter(isRawItem), nextLink: typeof next === 'string' ? next : undefined };
}

/** Whether a value is an Item. */
export function isRawItem(value: unknown): value is RawItem {
  return isJsonObject(value) && typeof value['Id'] === 'string';
}

/** Whether the id names a place (`home`) and not an Item. */
export function isAlias(id: string): boolean {
  return ALIAS_IDS.has(id.toLowerCase());
}

/** Whether what is in the Item has to be looked at. */
export function isWalked(item: RawItem): boolean {
  const type = item['odata.type'];
  const isFolder = typeof type === 'string' ? type.endsWith('.Folder') : /^fo/i.test(item.Id);
  return (isFolder || isAlias(item.Id)) && !NOT_WALKED_IDS.has(item.Id.toLowerCase()) && !/^c-/.test(item.Id);
}

/** Whether the Item, or anything below it, was changed at or after `since` (epoch ms); also when it cannot be told. */
export function mayHaveChangedSince(item: RawItem, since: number): boolean {
  let changedAt = changes.get(item);
  if (changedAt === undefined) {
    const stamp = item['ProgenyEditDate'];
    const read = typeof stamp === 'string' ? parseIsoStamp(stamp) : undefined;
    // ShareFile writes the year 1 where it does not know the date.
    changedAt = read === undefined || read < 0 ? Infinity : read;
    changes.set(item, changedAt);
  }
  return changedAt >= since;
}

/** When Items changed (epoch ms; Infinity where it cannot be told): the same Item is met in poll after poll. */
const changes = new WeakMap<RawItem, number>();
