import type { RecycleBin } from '../../recycle-bin/recycle-bin.ts';
import { createRecycleBin, putIntoBin, withAllBelow } from '../../recycle-bin/recycle-bin.ts';
import { placeChild } from '../folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../item-record.ts';
import { logModification } from '../modification-log.ts';
import type { FileRow, ItemRow } from './item-row.ts';
import { toFileRecord, toFolderRecord, toReferenceRecord } from './item-row.ts';

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
 * root among them.
 */
export function restoreItems(rows: Iterable<ItemRow>): RestoredItems | undefined {
  const byId = new Map<string, ItemRecord>();
  const placings: Placing[] = [];
  for (const row of rows) {
    const item = toRecord(row);
    byId.set(item.id, item);
    placings.push({ item, row });
  }
  const root = placeItems(byId, placings);
  if (!root) return undefined;
  const bin = fillBin(byId, placings);
  return { root, byId, bin };
}

function toRecord(row: ItemRow): ItemRecord {
  if (row.kind === 'Folder') return toFolderRecord(row);
  return row.kind === 'File' ? toFileRecord(row) : toReferenceRecord(row);
}

/** Gives the item without a parent. */
function placeItems(byId: ReadonlyMap<string, ItemRecord>, placings: readonly Placing[]): FolderRecord | undefined {
  let root: FolderRecord | undefined;
  const children: ItemRecord[] = [];
  for (const { item, row } of placings) {
    const parent = byId.get(row.parentId ?? '');
    const previous = byId.get(row.previousId ?? '');
    if (item.kind === 'File' && previous?.kind === 'File') item.previous = previous;
    if (parent?.kind === 'Folder') item.parent = parent;
    else if (item.kind === 'Folder') root = item;
    if (parent?.kind !== 'Folder' || !isCurrent(item) || row.deletedAt !== undefined) continue;
    placeChild(parent, item);
    children.push(item);
  }
  // Oldest edit first: so the modification logs are appended to and not sorted one by one.
  children.sort((a, b) => a.progenyEditedAt - b.progenyEditedAt);
  for (const item of children) if (item.parent) logModification(item.parent.log, item);
  return root;
}

function fillBin(byId: Map<string, ItemRecord>, placings: readonly Placing[]): RecycleBin {
  const bin = createRecycleBin();
  const deleted = placings.filter(({ row }) => row.deletedAt !== undefined);
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
