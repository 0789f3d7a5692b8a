import { nameKey } from '../names.ts';
import type { FolderRecord, ItemRecord } from './item-record.ts';
import { forgetModification, logModification } from './modification-log.ts';
import { addToTotals } from './propagation.ts';
import { touchItem } from './touch-item.ts';

/** Puts `item` into `folder`: as its child, in its log and in the totals up to the root. */
export function attachItem(folder: FolderRecord, item: ItemRecord, countsFolders: boolean): void {
  item.parent = folder;
  touchItem(item);
  placeChild(folder, item);
  logModification(folder.log, item);
  addToTotals(folder, item.sizeBytes, countOf(item, countsFolders));
}

/** Makes `item` a child of `folder` and no more: what goes with it is already right. */
export function placeChild(folder: FolderRecord, item: ItemRecord): void {
  // A home folder has the same name for every user, so it is reached by its owner and not by its name.
  folder.children.set(childKey(item), item);
  folder.listing = undefined;
}

/** Takes `item` out of its folder, but leaves its `parent` so that one can still tell where it was. */
export function detachItem(item: ItemRecord, countsFolders: boolean): void {
  const folder = item.parent;
  if (!folder) return;
  folder.children.delete(childKey(item));
  folder.listing = undefined;
  forgetModification(folder.log, item);
  addToTotals(folder, -item.sizeBytes, -countOf(item, countsFolders));
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

/** Orders folders before files and each by name, by code unit so that it is the same on every machine. */
export function byKindThenName(a: ItemRecord, b: ItemRecord): number {
  if (a.kind !== b.kind) return a.kind === 'Folder' ? -1 : 1;
  const left = nameKey(a.name);
  const right = nameKey(b.name);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Tells whether `item` is `folder` or somewhere below it. */
export function isInside(item: ItemRecord, folder: ItemRecord): boolean {
  for (let each: ItemRecord | undefined = item; each; each = each.parent) if (each === folder) return true;
  return false;
}

function childKey(item: ItemRecord): string {
  return item.kind === 'Folder' && item.homeOf !== undefined ? `/home/${item.homeOf}` : nameKey(item.name);
}

function countOf(item: ItemRecord, countsFolders: boolean): number {
  if (item.kind === 'File') return 1;
  return item.fileCount + (countsFolders ? 1 : 0);
}
