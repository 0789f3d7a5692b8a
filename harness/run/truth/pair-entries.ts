import type { ObservedChange } from '../../../schemas/index.ts';
import { isLeftBy, operationOf } from './feed-entry.ts';
import type { FeedEntry } from './feed-entry.ts';

/** An entry of the feed with the change of the step that left it, if one did. */
export interface PairedEntry {
  readonly entry: FeedEntry;
  readonly change: ObservedChange | undefined;
}

/**
 * Finds for each change of a step its entry in the feed, both in their order; what is left was done by others. Entries
 * that are no changes are left out. Pure.
 */
export function pairEntries(steps: readonly ObservedChange[], feed: readonly FeedEntry[]): readonly PairedEntry[] {
  const open = new Map<string, ObservedChange[]>();
  for (const change of steps) {
    const ofItem = open.get(change.item.Id);
    if (ofItem) ofItem.push(change);
    else open.set(change.item.Id, [change]);
  }
  return feed
    .filter((entry) => operationOf(entry) !== undefined)
    .map((entry) => {
      const ofItem = open.get(entry.itemId) ?? [];
      const place = ofItem.findIndex((change) => isLeftBy(change, entry));
      return { entry, change: place === -1 ? undefined : ofItem.splice(place, 1)[0] };
    });
}

/** The folders that the client of the steps made on the way to a path: in the same instant, and above its Item. */
export function foldersMadeOnTheWay(paired: readonly PairedEntry[]): ReadonlyMap<FeedEntry, ObservedChange> {
  const made = new Map<string, FeedEntry>();
  const onTheWay = new Map<FeedEntry, ObservedChange>();
  for (const { entry, change } of paired) {
    if (!change && entry.kind === 'created' && entry.itemKind === 'Folder') made.set(entry.itemId, entry);
    if (!change) continue;
    for (const id of entry.ancestorIds) {
      const folder = made.get(id);
      if (folder?.at === entry.at) onTheWay.set(folder, change);
      made.delete(id);
    }
  }
  return onTheWay;
}
