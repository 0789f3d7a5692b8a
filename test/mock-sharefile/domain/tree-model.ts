import type { ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';

/** One version of a file. */
export interface ModelVersion {
  readonly id: string;
  readonly size: number;
  readonly blobId: string;
  readonly createdAt: number;
  editedAt: number;
}

/** An item as the simplest possible tree would keep it: nothing is derived and nothing is cached. */
export interface ModelItem extends ModelVersion {
  readonly kind: ItemRecord['kind'];
  readonly streamId: string;
  name: string;
  parentId: string | undefined;
  /** Older versions, which must still be readable, newest first. */
  older: readonly ModelVersion[];
}

/** What was deleted with one stroke: an item and all that was below it. */
export interface ModelBinEntry {
  readonly item: ModelItem;
  readonly parentId: string;
  readonly all: readonly ModelItem[];
}

/** The simple tree that the real one is compared with. */
export interface TreeModel {
  readonly items: Map<string, ModelItem>;
  readonly rootId: string;
  /** Oldest first. */
  readonly bin: Map<string, ModelBinEntry>;
  /** All contents that ever were. */
  readonly blobIds: Set<string>;
  now: number;
}

/** Gives the children of a folder, by scanning. */
export function childrenIn(model: TreeModel, folderId: string): ModelItem[] {
  return [...model.items.values()].filter((item) => item.parentId === folderId);
}

/** Finds a child by name, whatever the case, by scanning. */
export function childIn(model: TreeModel, folderId: string, name: string): ModelItem | undefined {
  return childrenIn(model, folderId).find((item) => item.name.toLowerCase() === name.toLowerCase());
}

/** Gives the sum of sizes and the number of files below an item. */
export function totalsOf(model: TreeModel, item: ModelItem): { readonly size: number; readonly files: number } {
  if (item.kind === 'File') return { size: item.size, files: 1 };
  if (item.kind !== 'Folder') return { size: 0, files: item.kind === 'SymbolicLink' ? 0 : 1 };
  const totals = childrenIn(model, item.id).map((child) => totalsOf(model, child));
  return {
    size: totals.reduce((sum, each) => sum + each.size, 0),
    files: totals.reduce((sum, each) => sum + each.files, 0),
  };
}

/** Sets a folder and all above it as edited now. */
export function touchUp(model: TreeModel, folderId: string | undefined): void {
  const folder = folderId === undefined ? undefined : model.items.get(folderId);
  if (!folder) return;
  folder.editedAt = Math.max(folder.editedAt, model.now);
  touchUp(model, folder.parentId);
}

/** Tells whether an item is `folderId` or below it. */
export function isBelow(model: TreeModel, item: ModelItem | undefined, folderId: string): boolean {
  if (!item) return false;
  return item.id === folderId || isBelow(model, model.items.get(item.parentId ?? ''), folderId);
}

/** Takes an item and all below it out of the model, and gives what that was. */
export function removeFrom(model: TreeModel, item: ModelItem): readonly ModelItem[] {
  const below = childrenIn(model, item.id).flatMap((child) => removeFrom(model, child));
  model.items.delete(item.id);
  return [item, ...below];
}

/** Gives all versions of an item, newest first. */
export function versionsIn(item: ModelItem): readonly ModelVersion[] {
  return [item, ...item.older];
}
