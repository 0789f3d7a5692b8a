import { canonicalId } from '../ids.ts';
import type { FileRecord, FolderRecord, ItemRecord } from '../items/item-record.ts';
import { touchItem } from '../items/touch-item.ts';

/** One thing that was deleted, with all below it. */
export interface BinEntry {
  readonly item: ItemRecord;
  readonly parent: FolderRecord;
  /** Epoch milliseconds. */
  readonly deletedAt: number;
  readonly byUserId: string;
}

/** What was deleted and can come back. */
export interface RecycleBin {
  /** By the id of what was deleted, oldest first. */
  readonly entries: Map<string, BinEntry>;
  /** By the id of the folder that it was deleted from. */
  readonly byParentId: Map<string, Map<string, BinEntry>>;
  /** Everything in the bin by id, what lies in deleted folders and older versions included; files also by stream id. */
  readonly byId: Map<string, ItemRecord>;
}

/** Builds an empty bin. */
export function createRecycleBin(): RecycleBin {
  return { entries: new Map(), byParentId: new Map(), byId: new Map() };
}

/** Puts an entry into the bin. */
export function putIntoBin(bin: RecycleBin, entry: BinEntry): void {
  const { item, parent } = entry;
  bin.entries.set(item.id, entry);
  const siblings = bin.byParentId.get(parent.id) ?? new Map<string, BinEntry>();
  bin.byParentId.set(parent.id, siblings.set(item.id, entry));
  for (const each of withAllBelow(item)) {
    bin.byId.set(each.id, each);
    if (each.kind !== 'File' || each.current) bin.byId.set(each.streamId, each);
  }
}

/** Takes an entry out of the bin. */
export function takeFromBin(bin: RecycleBin, { item, parent }: BinEntry): void {
  bin.entries.delete(item.id);
  const siblings = bin.byParentId.get(parent.id);
  siblings?.delete(item.id);
  if (siblings?.size === 0) bin.byParentId.delete(parent.id);
  for (const each of withAllBelow(item)) {
    bin.byId.delete(each.id);
    bin.byId.delete(each.streamId);
    touchItem(each);
  }
}

/** Finds what was deleted by its id or stream id; what lies in a deleted folder is found as well. */
export function findDeleted(bin: RecycleBin, id: string): ItemRecord | undefined {
  return bin.byId.get(canonicalId(id));
}

/** Gives an item, its older versions and all below it. */
export function withAllBelow(item: ItemRecord): ItemRecord[] {
  if (item.kind === 'File') {
    const versions: FileRecord[] = [];
    for (let version: FileRecord | undefined = item; version; version = version.previous) versions.push(version);
    return versions;
  }
  if (item.kind !== 'Folder') return [item];
  return [item, ...[...item.children.values()].flatMap(withAllBelow)];
}
