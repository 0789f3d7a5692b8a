import type { ItemRecord } from '../items/item-record.ts';

/**
 * Gives what a listing that lags behind shows: items made after `seenUntil` are missing, and of a file whose newest
 * version is younger the one before is shown. A filtered listing comes from an index, which lags for edits as well.
 */
export function withoutLateItems(
  items: readonly ItemRecord[],
  seenUntil: number,
  isFiltered: boolean,
): readonly ItemRecord[] {
  if (isFiltered) return items.filter((item) => item.progenyEditedAt <= seenUntil);
  return items.map((item) => seenVersionOf(item, seenUntil)).filter((item) => item !== undefined);
}

/** Gives the newest version of an item that a listing knows, or nothing if it knows none. */
export function seenVersionOf(item: ItemRecord, seenUntil: number): ItemRecord | undefined {
  let version: ItemRecord | undefined = item;
  while (version && version.createdAt > seenUntil) version = version.kind === 'File' ? version.previous : undefined;
  return version;
}
