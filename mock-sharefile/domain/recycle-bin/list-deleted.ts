import type { TreeState } from '../items/tree-state.ts';
import type { BinEntry } from './recycle-bin.ts';

/** Gives what was deleted from a folder, newest first. */
export function deletedFrom(tree: TreeState, folderId: string): BinEntry[] {
  return [...(tree.bin.byParentId.get(folderId)?.values() ?? [])].reverse();
}

/** Gives what a user deleted, newest first. */
export function deletedBy(tree: TreeState, userId: string): BinEntry[] {
  return [...tree.bin.entries.values()].filter((entry) => entry.byUserId === userId).reverse();
}
