import type { ItemRecord } from '../items/item-record.ts';
import type { TreeState } from '../items/tree-state.ts';
import type { BinEntry } from './recycle-bin.ts';
import { takeFromBin, withAllBelow } from './recycle-bin.ts';

const DAY_MS = 86_400_000;

/** Forgets an entry of the bin for good, and what was deleted from folders that go with it. */
export function purgeEntry(tree: TreeState, entry: BinEntry): void {
  takeFromBin(tree.bin, entry);
  forgetForGood(tree, entry.item);
}

/** Lets go of an item that is no longer in the tree: of its contents, and of what had been deleted from below it. */
export function forgetForGood(tree: TreeState, item: ItemRecord): void {
  for (const each of withAllBelow(item)) {
    tree.onForgotten(each.id);
    tree.onForgotten(each.streamId);
    if (each.kind === 'File') tree.contents.release(each.blobId);
    else if (each.kind === 'Folder')
      for (const entry of [...(tree.bin.byParentId.get(each.id)?.values() ?? [])]) purgeEntry(tree, entry);
  }
}

/** Purges what has been in the bin for longer than the account keeps it; they lie there oldest first. */
export function purgeExpired(tree: TreeState, now: number): void {
  for (const entry of tree.bin.entries.values()) {
    if (now - entry.deletedAt < tree.settings.recycleBinDays * DAY_MS) return;
    purgeEntry(tree, entry);
  }
}
