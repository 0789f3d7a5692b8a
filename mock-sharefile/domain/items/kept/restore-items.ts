import { placeChild } from '../folder-contents.ts';
import type { FileRecord, FolderRecord, ItemRecord } from '../item-record.ts';
import { logModification } from '../modification-log.ts';
import type { FileRow, ItemRow } from './item-row.ts';
import { toFileRecord, toFolderRecord } from './item-row.ts';

/** The records of a tree that was kept. */
export interface RestoredItems {
  readonly root: FolderRecord;
  readonly byId: Map<string, ItemRecord>;
  readonly byStreamId: Map<string, ItemRecord>;
}

/** Rebuilds records, children, versions and modification logs from their rows; undefined if there is no root among them. */
export function restoreItems(rows: Iterable<ItemRow>): RestoredItems | undefined {
  const byId = new Map<string, ItemRecord>();
  const files: { readonly file: FileRecord; readonly row: FileRow }[] = [];
  const parentIds: (string | undefined)[] = [];
  for (const row of rows) {
    const item = row.kind === 'Folder' ? toFolderRecord(row) : toFileRecord(row);
    if (item.kind === 'File' && row.kind === 'File') files.push({ file: item, row });
    byId.set(item.id, item);
    parentIds.push(row.parentId);
  }
  const root = placeItems(byId, parentIds);
  for (const { file, row } of files) {
    const previous = row.previousId === undefined ? undefined : byId.get(row.previousId);
    if (previous?.kind === 'File') file.previous = previous;
  }
  return root && { root, byId, byStreamId: currentByStreamId(byId) };
}

/** `parentIds` has the order of `byId`. Gives the item without a parent. */
function placeItems(byId: Map<string, ItemRecord>, parentIds: readonly (string | undefined)[]): FolderRecord | undefined {
  let root: FolderRecord | undefined;
  let index = 0;
  for (const item of byId.values()) {
    const parentId = parentIds[index];
    index += 1;
    const parent = parentId === undefined ? undefined : byId.get(parentId);
    if (parent?.kind === 'Folder') {
      item.parent = parent;
      if (isCurrent(item)) placeChild(parent, item);
    } else if (item.kind === 'Folder') root = item;
  }
  // Oldest edit first: so the modification logs are appended to and not sorted one by one.
  const current = [...byId.values()].filter(isCurrent).sort((a, b) => a.progenyEditedAt - b.progenyEditedAt);
  for (const item of current) if (item.parent) logModification(item.parent.log, item);
  return root;
}

function isCurrent(item: ItemRecord): boolean {
  return item.kind === 'Folder' || item.current;
}

function currentByStreamId(byId: Map<string, ItemRecord>): Map<string, ItemRecord> {
  const byStreamId = new Map<string, ItemRecord>();
  for (const item of byId.values()) if (isCurrent(item)) byStreamId.set(item.streamId, item);
  return byStreamId;
}
