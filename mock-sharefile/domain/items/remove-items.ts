import { forgetForGood, purgeExpired } from '../recycle-bin/empty-bin.ts';
import { putIntoBin } from '../recycle-bin/recycle-bin.ts';
import { ShareFileError } from '../share-file-error.ts';
import { attachItem, detachItem } from './folder-contents.ts';
import { toItemChange } from './item-change.ts';
import type { FileRecord, ItemRecord } from './item-record.ts';
import { bumpFolders } from './editing/propagation.ts';
import { touchItem } from './touch-item.ts';
import type { Act, TreeState } from './tree-state.ts';
import { publish, unregister } from './tree-state.ts';

/**
 * Deletes an item, all its versions and all below it: into the recycle bin, or for good. Throws `forbidden` for the root
 * and for home folders.
 */
export function deleteItem(tree: TreeState, item: ItemRecord, act: Act, permanently = false): void {
  const folder = item.parent;
  if (!folder || (item.kind === 'Folder' && item.homeOf !== undefined)) {
    throw new ShareFileError('forbidden', `${item.name} is a folder of the account itself and cannot be deleted.`);
  }
  const current = item.kind === 'File' ? currentVersion(tree, item) : item;
  publish(tree, toItemChange('deleted', current, act.at, act.byUserId));
  detachItem(current, tree.settings);
  unregister(tree, current);
  if (permanently) forgetForGood(tree, current);
  else putIntoBin(tree.bin, { item: current, parent: folder, deletedAt: act.at, byUserId: act.byUserId });
  purgeExpired(tree, act.at);
  if (tree.settings.progenyEditPropagation.delete.oldAncestors) bumpFolders(folder, act.at);
}

/**
 * Deletes one version of a file, for good; the one before it becomes current if it was. The last version takes the file
 * along.
 */
export function deleteVersion(tree: TreeState, file: FileRecord, act: Act): void {
  const newer = newerVersion(tree, file);
  if (!newer && !file.previous) {
    deleteItem(tree, file, act);
    return;
  }
  const folder = file.parent;
  publish(tree, toItemChange('version-deleted', file, act.at, act.byUserId));
  tree.byId.delete(file.id);
  tree.contents.release(file.blobId);
  tree.onForgotten(file.id);
  if (newer) newer.previous = file.previous;
  else if (file.previous && folder) {
    detachItem(file, tree.settings);
    file.previous.current = true;
    tree.byStreamId.set(file.previous);
    // A name is that of the file and not of one version.
    file.previous.name = file.name;
    file.previous.fileName = file.fileName;
    attachItem(folder, file.previous, tree.settings);
    // Its description is its own.
    tree.words?.add(file.previous);
  }
  touchItem(file);
  if (newer) touchItem(newer);
  if (tree.settings.progenyEditPropagation.delete.oldAncestors) bumpFolders(folder, act.at);
}

function currentVersion(tree: TreeState, file: FileRecord): ItemRecord {
  return tree.byStreamId.get(file.streamId) ?? file;
}

function newerVersion(tree: TreeState, file: FileRecord): FileRecord | undefined {
  let version = tree.byStreamId.get(file.streamId);
  while (version?.kind === 'File' && version !== file) {
    if (version.previous === file) return version;
    version = version.previous;
  }
  return undefined;
}
