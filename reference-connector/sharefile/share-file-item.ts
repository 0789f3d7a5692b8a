import { parseIsoStamp } from '../domain/dates/parse-iso-stamp.ts';
import { isPlace, isPlaceOfOthers } from '../domain/hub/places.ts';
import { isJsonObject } from '../domain/json-reading.ts';
import type { JsonObject } from '../domain/json-reading.ts';

/** An Item exactly as ShareFile sent it, known to have an Id. */
export type RawItem = JsonObject & { readonly Id: string };

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

/** Whether what is in the Item has to be looked at. */
export function isWalked(item: RawItem): boolean {
  const type = item['odata.type'];
  const isFolder = typeof type === 'string' ? type.endsWith('.Folder') : /^fo/i.test(item.Id);
  return (isFolder || isPlace(item.Id)) && !isPlaceOfOthers(item.Id) && !/^c-/.test(item.Id);
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
