import type { FolderRecord, ItemRecord } from '../item-record.ts';
import { logModification } from '../modification-log.ts';
import { touchItem, touchUpwards } from '../touch-item.ts';

/** The operations that can move `ProgenyEditDate`. */
export type EditOperation =
  'create' | 'new-version' | 'rename' | 'edit-client-date' | 'move' | 'copy' | 'delete' | 'restore';

/** Whose `ProgenyEditDate` one operation bumps. */
interface PropagationRule {
  readonly item: boolean;
  readonly oldAncestors: boolean;
  readonly newAncestors: boolean;
}

/** The whole table; nowhere documented, so it is a setting. */
export type PropagationTable = Readonly<Record<EditOperation, PropagationRule>>;

/** The table that follows from the field's definition, "last modification of the item or any of its descendants". */
export const DEFAULT_PROPAGATION: PropagationTable = {
  create: { item: true, oldAncestors: true, newAncestors: true },
  'new-version': { item: true, oldAncestors: true, newAncestors: true },
  rename: { item: true, oldAncestors: true, newAncestors: true },
  'edit-client-date': { item: true, oldAncestors: true, newAncestors: true },
  move: { item: true, oldAncestors: true, newAncestors: true },
  copy: { item: true, oldAncestors: false, newAncestors: true },
  delete: { item: false, oldAncestors: true, newAncestors: true },
  restore: { item: false, oldAncestors: true, newAncestors: true },
};

/** Sets `item` as edited at `at`. */
export function bumpItem(item: ItemRecord, at: number): void {
  touchItem(item);
  edit(item, at);
}

function edit(item: ItemRecord, at: number): void {
  if (at > item.progenyEditedAt) item.progenyEditedAt = at;
  else if (item.modification !== 0) return;
  if (item.parent) logModification(item.parent.log, item);
}

/** Sets `folder` and all folders above it as edited at `at`. */
export function bumpFolders(folder: FolderRecord | undefined, at: number): void {
  for (let each = folder; each; each = each.parent) edit(each, at);
  if (folder) touchUpwards(folder);
}

/** Adds to the sizes and counts of `folder` and all folders above it. */
export function addToTotals(folder: FolderRecord | undefined, sizeBytes: number, fileCount: number): void {
  for (let each = folder; each; each = each.parent) {
    each.sizeBytes += sizeBytes;
    each.fileCount += fileCount;
  }
  if (folder) touchUpwards(folder);
}
