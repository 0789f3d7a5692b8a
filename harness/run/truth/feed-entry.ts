import type { ObservedChange } from '../../../schemas/index.ts';

/** One entry of the mock's change feed (`GET /_lab/changes`). */
export interface FeedEntry {
  readonly kind: string;
  /** Epoch milliseconds, as ShareFile wrote it down. */
  readonly at: number;
  /** `File`, `Folder`, or a kind of reference. */
  readonly itemKind: string;
  readonly itemId: string;
  readonly itemName: string;
  /** The folder that holds the Item, then its parents up to the root. */
  readonly ancestorIds: readonly string[];
}

type Operation = ObservedChange['operation'];

/** What the entries of files and folders are called in an observation; a use or a deleted old version is no change. */
const OPERATIONS: Readonly<Record<string, Operation | undefined>> = {
  created: 'upload',
  'version-added': 'new-version',
  renamed: 'rename',
  edited: 'update',
  moved: 'move',
  copied: 'copy',
  deleted: 'delete',
  restored: 'restore',
};

/** Which entries the change of a step may have left. */
const ENTRIES: Readonly<Record<Operation, readonly string[]>> = {
  upload: ['created', 'version-added'],
  'new-version': ['version-added', 'created'],
  'create-folder': ['created'],
  rename: ['renamed', 'edited'],
  move: ['moved'],
  copy: ['copied'],
  update: ['edited'],
  delete: ['deleted'],
  restore: ['restored'],
};

/** What an entry says was done; undefined for what is no change of a file or folder. */
export function operationOf({ kind, itemKind }: FeedEntry): Operation | undefined {
  if (itemKind !== 'File' && itemKind !== 'Folder') return undefined;
  return kind === 'created' && itemKind === 'Folder' ? 'create-folder' : OPERATIONS[kind];
}

/** Whether an entry can be what the change of a step left in the feed. */
export function isLeftBy({ operation, item }: ObservedChange, { kind, itemId }: FeedEntry): boolean {
  return item.Id === itemId && ENTRIES[operation].includes(kind);
}
