import { nameKey } from '../names.ts';
import type { FolderRecord, ItemRecord } from './item-record.ts';
import { forgetModification, logModification } from './modification-log.ts';
import { addToTotals } from './editing/propagation.ts';
import { touchItem } from './touch-item.ts';

/** What `FileCount` counts beside files. */
export interface CountRules {
  readonly fileCountIncludesFolders: boolean;
  /** GUESS: yes, for an SDK comment says that items are counted. Symbolic links count as folders do. */
  readonly fileCountIncludesLinks: boolean;
}

/** Puts `item` into `folder`: as its child, in its log and in the totals up to the root. */
export function attachItem(folder: FolderRecord, item: ItemRecord, rules: CountRules): void {
  item.parent = folder;
  touchItem(item);
  placeChild(folder, item);
  logModification(folder.log, item);
  addToTotals(folder, item.sizeBytes, countOf(item, rules));
}

/** Makes `item` a child of `folder` and no more: what goes with it is already right. */
export function placeChild(folder: FolderRecord, item: ItemRecord): void {
  // A home folder has the same name for every user, so it is reached by its owner and not by its name.
  folder.children.set(childKey(item), item);
  folder.listing = undefined;
}

/** Takes `item` out of its folder, but leaves its `parent` so that one can still tell where it was. */
export function detachItem(item: ItemRecord, rules: CountRules): void {
  const folder = item.parent;
  if (!folder) return;
  folder.children.delete(childKey(item));
  folder.listing = undefined;
  forgetModification(folder.log, item);
  addToTotals(folder, -item.sizeBytes, -countOf(item, rules));
}

/** Renames `item` inside its folder. */
export function renameItem(item: ItemRecord, name: string): void {
  item.parent?.children.delete(childKey(item));
  item.name = name;
  touchItem(item);
  if (!item.parent) return;
  item.parent.children.set(childKey(item), item);
  item.parent.listing = undefined;
}

/** Finds the child of `folder` that is called `name`, whatever the case. */
export function childNamed(folder: FolderRecord, name: string): ItemRecord | undefined {
  return folder.children.get(nameKey(name));
}

/** Gives the children of `folder` in the default order: folders first, each by name. */
export function listChildren(folder: FolderRecord): readonly ItemRecord[] {
  folder.listing ??= [...folder.children.values()].sort(byKindThenName);
  return folder.listing;
}

/** Orders folders before all else and each by name, by code unit so that it is the same on every machine. */
export function byKindThenName(a: ItemRecord, b: ItemRecord): number {
  const isFolder = isFolderLike(a);
  if (isFolder !== isFolderLike(b)) return isFolder ? -1 : 1;
  const left = nameKey(a.name);
  const right = nameKey(b.name);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Tells whether an item is shown as a folder: in the SDK, a symbolic link is one. */
export function isFolderLike(item: ItemRecord): boolean {
  return item.kind === 'Folder' || item.kind === 'SymbolicLink';
}

/** Tells whether `item` is `folder` or somewhere below it. */
export function isInside(item: ItemRecord, folder: ItemRecord): boolean {
  for (let each: ItemRecord | undefined = item; each; each = each.parent) if (each === folder) return true;
  return false;
}

function childKey(item: ItemRecord): string {
  return item.kind === 'Folder' && item.homeOf !== undefined ? `/home/${item.homeOf}` : nameKey(item.name);
}

function countOf(item: ItemRecord, rules: CountRules): number {
  if (item.kind === 'File') return 1;
  const own = isFolderLike(item) ? rules.fileCountIncludesFolders : rules.fileCountIncludesLinks;
  return (item.kind === 'Folder' ? item.fileCount : 0) + (own ? 1 : 0);
}
