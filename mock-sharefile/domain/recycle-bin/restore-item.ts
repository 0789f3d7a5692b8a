import { nameTaken } from '../items/create-items.ts';
import { attachItem, childNamed } from '../items/folder-contents.ts';
import { toItemChange } from '../items/item-change.ts';
import type { ItemRecord } from '../items/item-record.ts';
import { bumpFolders } from '../items/editing/propagation.ts';
import type { Act, TreeState } from '../items/tree-state.ts';
import { publish, register } from '../items/tree-state.ts';
import { ShareFileError } from '../share-file-error.ts';
import type { BinEntry } from './recycle-bin.ts';
import { takeFromBin, withAllBelow } from './recycle-bin.ts';

/** Says why an entry cannot come back now: its folder is gone, or its name is taken. */
export function restoreFault(tree: TreeState, { item, parent }: BinEntry): ShareFileError | undefined {
  if (tree.byId.get(parent.id) !== parent) {
    return new ShareFileError(
      'restore-conflict',
      `${item.name} was deleted from ${parent.name}, which is deleted itself. Restore that folder first.`,
    );
  }
  return childNamed(parent, item.name) ? nameTaken(tree.settings, item.name) : undefined;
}

/** Puts an entry back to where it was, with the ids that it had. Throws `restore-conflict`, `name-taken`. */
export function restoreItem(tree: TreeState, entry: BinEntry, act: Act): ItemRecord {
  const fault = restoreFault(tree, entry);
  if (fault) throw fault;
  const { item, parent } = entry;
  takeFromBin(tree.bin, entry);
  // Versions come newest first, and the last one that is registered is the one that the stream id leads to.
  for (const each of withAllBelow(item).reverse()) register(tree, each);
  attachItem(parent, item, tree.settings);
  // The folder may have moved meanwhile, so all paths below are made anew.
  if (item.kind === 'Folder') tree.pathEpoch += 1;
  else for (const version of withAllBelow(item)) version.rendered = undefined;
  if (tree.settings.progenyEditPropagation.restore.newAncestors) bumpFolders(parent, act.at);
  publish(tree, toItemChange('restored', item, act.at, act.byUserId));
  return item;
}
