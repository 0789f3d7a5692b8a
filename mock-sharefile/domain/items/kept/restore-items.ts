import type { RecycleBin } from '../../recycle-bin/recycle-bin.ts';
import { createRecycleBin, putIntoBin, withAllBelow } from '../../recycle-bin/recycle-bin.ts';
import { placeChild } from '../folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../item-record.ts';
import { logModification } from '../modification-log.ts';
import type { FileRow, ItemRow } from './item-row.ts';
import { toFileRecord, toFolderRecord, toReferenceRecord } from './item-row.ts';
import type { SharedTexts } from './shared-texts.ts';
import { createSharedTexts } from './shared-texts.ts';

/** The records of a tree that was kept. */
export interface RestoredItems {
  readonly root: FolderRecord;
  readonly byId: Map<string, ItemRecord>;
  readonly bin: RecycleBin;
}

/** An item on its way back into its tree. */
interface Placing {
  readonly item: ItemRecord;
  readonly row: Pick<ItemRow, 'parentId' | 'deletedAt' | 'deletedById'> & Pick<Partial<FileRow>, 'previousId'>;
}

/**
 * Rebuilds records, children, versions, the recycle bin and modification logs from their rows; undefined if there is no
 * root among them. A row is let go of as soon as its item has its place: a million of them would not fit.
 */
export function restoreItems(rows: Iterable<ItemRow>): RestoredItems | undefined {
  const byId = new Map<string, ItemRecord>();
  const shared = createSharedTexts();
  const children: ItemRecord[] = [];
  const late: Placing[] = [];
  const deleted: Placing[] = [];
  let root: FolderRecord | undefined;
  for (const row of rows) {
    const item = toRecord(row, shared);
    byId.set(item.id, item);
    if (row.deletedAt !== undefined) deleted.push({ item, row });
    if (row.parentId === undefined && item.kind === 'Folder') root = item;
    // What was moved into a younger folder comes before it.
    if (!placeItem(byId, item, row, children)) late.push({ item, row });
  }
  for (const { item, row } of late) placeItem(byId, item, row, children);
  if (!root) return undefined;
  // Oldest edit first: so the modification logs are appended to and not sorted one by one.
  children.sort((a, b) => a.progenyEditedAt - b.progenyEditedAt);
  for (const item of children) if (item.parent) logModification(item.parent.log, item);
  return { root, byId, bin: fillBin(byId, deleted) };
}

function toRecord(row: ItemRow, shared: SharedTexts): ItemRecord {
  if (row.kind === 'Folder') return toFolderRecord(row);
  return row.kind === 'File' ? toFileRecord(row, shared) : toReferenceRecord(row);
}

/** Tells whether all was there that the item belongs to. */
function placeItem(
  byId: ReadonlyMap<string, ItemRecord>,
  item: ItemRecord,
  { parentId, previousId, deletedAt }: Placing['row'],
  children: ItemRecord[],
): boolean {
  const parent = parentId === undefined ? undefined : byId.get(parentId);
  const previous = previousId === undefined ? undefined : byId.get(previousId);
  if ((parentId !== undefined && !parent) || (previousId !== undefined && !previous)) return false;
  if (item.kind === 'File' && previous?.kind === 'File') item.previous = previous;
  if (parent?.kind !== 'Folder') return true;
  item.parent = parent;
  if (!isCurrent(item) || deletedAt !== undefined) return true;
  placeChild(parent, item);
  children.push(item);
  return true;
}

function fillBin(byId: Map<string, ItemRecord>, deleted: Placing[]): RecycleBin {
  const bin = createRecycleBin();
  deleted.sort((a, b) => (a.row.deletedAt ?? 0) - (b.row.deletedAt ?? 0));
  for (const { item, row } of deleted) {
    const { parent } = item;
    if (!parent) continue;
    putIntoBin(bin, { item, parent, deletedAt: row.deletedAt ?? 0, byUserId: row.deletedById ?? '' });
    for (const each of withAllBelow(item)) byId.delete(each.id);
  }
  return bin;
}

function isCurrent(item: ItemRecord): boolean {
  return item.kind !== 'File' || item.current;
}
