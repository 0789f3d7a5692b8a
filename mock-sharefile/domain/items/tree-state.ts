import type { IdGenerator } from '../ids.ts';
import { canonicalId, looksCanonical } from '../ids.ts';
import type { WordIndex } from '../search/word-index.ts';
import type { RecycleBin } from '../recycle-bin/recycle-bin.ts';
import type { ContentUses } from '../content/content-uses.ts';
import type { ItemChange } from './item-change.ts';
import type { CountRules } from './folder-contents.ts';
import type { FileRecord, FolderRecord, ItemRecord } from './item-record.ts';
import type { StreamIndex } from './lean/create-stream-index.ts';
import type { PropagationTable } from './editing/propagation.ts';

/** The settings that decide how the tree behaves. */
export interface TreeSettings extends CountRules {
  readonly maxNameLength: number;
  /** How a name is refused that no item may have: 400, 403 or 409. GUESS: 400. */
  readonly invalidNameAnswer: 'bad-request' | 'forbidden' | 'name-taken';
  /** What a taken name is refused with, `{name}` in it; the service's own words are unknown. */
  readonly nameTakenText: string;
  readonly progenyEditPropagation: PropagationTable;
  /** What an upload without `overwrite` does when the name is taken. */
  readonly uploadNameConflict: 'rename' | 'refuse';
  readonly versioning: boolean;
  /** How long what was deleted can come back. GUESS: 45; the service has the account preference `RecycleBinDays`. */
  readonly recycleBinDays: number;
  /**
   * Quirk Q2: a PATCH that renames and moves renames first in the old folder. A sibling there that has the new name is
   * then deleted (`clobbers`, as rclone's authors saw it), or refuses it (`conflicts`); `off` looks at the new folder
   * only.
   */
  readonly renameBeforeMove: 'clobbers' | 'conflicts' | 'off';
}

/** What the writing functions of the tree work on. */
export interface TreeState {
  readonly root: FolderRecord;
  readonly ids: IdGenerator;
  readonly settings: TreeSettings;
  /** Items and all still readable versions by canonical id. */
  readonly byId: Map<string, ItemRecord>;
  /** The current version by stream id. */
  readonly byStreamId: StreamIndex;
  readonly contents: ContentUses;
  readonly bin: RecycleBin;
  /** What searches look into; undefined before the first one. */
  words: WordIndex | undefined;
  /** Grows when a folder moves, for then the `Path` of everything below it is another. */
  pathEpoch: number;
  readonly onChange: (change: ItemChange) => void;
  /** Told of each pair when something is copied. */
  readonly onCopied: (source: ItemRecord, copy: ItemRecord) => void;
  /** Told of the ids, stream ids included, that lead to nothing any more and never will. */
  readonly onForgotten: (id: string) => void;
}

/** Who does something and when; the instant is already on the grid of the wire. */
export interface Act {
  readonly at: number;
  readonly byUserId: string;
}

/** Finds an item or a file version by its id, or the current version by its stream id; forms of ids do not matter. */
export function findRecord(tree: TreeState, id: string): ItemRecord | undefined {
  const exact = looksCanonical(id) ? tree.byId.get(id) : undefined;
  if (exact) return exact;
  const canonical = canonicalId(id);
  return tree.byId.get(canonical) ?? tree.byStreamId.get(canonical);
}

/** Makes `item` known by its ids. */
export function register(tree: TreeState, item: ItemRecord): void {
  tree.byId.set(item.id, item);
  tree.byStreamId.set(item);
  tree.words?.add(item);
  tree.root.touched?.add(item);
}

/** Forgets `item`, all its versions and all that is below it. */
export function unregister(tree: TreeState, item: ItemRecord): void {
  tree.byStreamId.delete(item.streamId);
  tree.words?.remove(item);
  if (item.kind === 'File') for (const version of versionsOf(item)) forget(tree, version);
  else {
    forget(tree, item);
    if (item.kind === 'Folder') for (const child of item.children.values()) unregister(tree, child);
  }
}

function forget(tree: TreeState, item: ItemRecord): void {
  tree.byId.delete(item.id);
  tree.root.touched?.add(item);
}

/** Gives the versions of a file, newest first. */
export function versionsOf(file: FileRecord): FileRecord[] {
  const versions: FileRecord[] = [];
  for (let version: FileRecord | undefined = file; version; version = version.previous) versions.push(version);
  return versions;
}

/** Tells the listener of a change. */
export function publish(tree: TreeState, change: ItemChange): ItemChange {
  tree.onChange(change);
  return change;
}
