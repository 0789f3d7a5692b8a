import { ShareFileError } from '../share-file-error.ts';
import { createFolder, nameTaken, putFile } from './create-items.ts';
import { childNamed, isInside, listChildren } from './folder-contents.ts';
import { createReference } from './references/create-reference.ts';
import type { FileRecord, FolderRecord, ItemRecord } from './item-record.ts';
import type { Act, TreeState } from './tree-state.ts';

/**
 * Copies an item, with all below it, into `target` under its own name. With `overwrite` a file of that name gets a new
 * version and a folder of that name is filled up; `beforeReplacing` hears of each such file before anything is copied, and
 * throws to prevent all of it. A copy does not keep `ClientModifiedDate` (rclone repairs it itself). Throws `name-taken`,
 * `bad-request`.
 */
export function copyItem(
  tree: TreeState,
  item: ItemRecord,
  target: FolderRecord,
  overwrite: boolean,
  act: Act,
  beforeReplacing: (file: FileRecord) => void = () => undefined,
): ItemRecord {
  if (item.parent === undefined) throw new ShareFileError('bad-request', 'The root of the account cannot be copied.');
  if (isInside(target, item)) throw new ShareFileError('bad-request', 'A folder cannot be copied into itself.');
  const existing = childNamed(target, item.name);
  if (existing && (!overwrite || existing === item)) throw nameTaken(tree.settings, item.name);
  if (existing) checkMerge(tree, item, existing, beforeReplacing);
  return copyInto(tree, item, target, overwrite, act);
}

/** Looks at all that would be copied over something before anything is, so that a refused copy leaves nothing behind. */
function checkMerge(
  tree: TreeState,
  item: ItemRecord,
  existing: ItemRecord,
  beforeReplacing: (file: FileRecord) => void,
): void {
  const canBeMerged = item.kind === 'Folder' || item.kind === 'File';
  if (existing === item || existing.kind !== item.kind || !canBeMerged) throw nameTaken(tree.settings, item.name);
  if (existing.kind === 'File') beforeReplacing(existing);
  if (item.kind !== 'Folder' || existing.kind !== 'Folder') return;
  for (const child of item.children.values()) {
    const other = childNamed(existing, child.name);
    if (other) checkMerge(tree, child, other, beforeReplacing);
  }
}

function copyInto(tree: TreeState, item: ItemRecord, target: FolderRecord, overwrite: boolean, act: Act): ItemRecord {
  const copy = createCopy(tree, item, target, overwrite, act);
  tree.onCopied(item, copy);
  if (item.kind !== 'Folder' || copy.kind !== 'Folder') return copy;
  for (const child of listChildren(item)) copyInto(tree, child, copy, overwrite, act);
  return copy;
}

function createCopy(tree: TreeState, item: ItemRecord, target: FolderRecord, overwrite: boolean, act: Act): ItemRecord {
  const { name, description } = item;
  if (item.kind === 'File') {
    return putFile(tree, target, { name, description, content: item, overwrite, operation: 'copy' }, act);
  }
  if (item.kind !== 'Folder') {
    return createReference(tree, target, { kind: item.kind, name, description, uri: item.uri, operation: 'copy' }, act);
  }
  return createFolder(tree, target, { name, description, overwrite, operation: 'copy' }, act);
}
