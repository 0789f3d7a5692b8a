import type { IdGenerator } from '../ids.ts';
import type { ContentUses } from '../content/content-uses.ts';
import { createContentUses } from '../content/content-uses.ts';
import { createRecycleBin } from '../recycle-bin/recycle-bin.ts';
import type { ItemChange } from './item-change.ts';
import type { FolderRecord, ItemRecord } from './item-record.ts';
import { createFolderRecord } from './item-record.ts';
import { attachItem } from './folder-contents.ts';
import type { RestoredItems } from './kept/restore-items.ts';
import { createStreamIndex } from './lean/create-stream-index.ts';
import type { TreeSettings, TreeState } from './tree-state.ts';
import { register } from './tree-state.ts';

/** What a tree is made from. */
export interface TreeOptions {
  readonly accountId: string;
  readonly rootName: string;
  readonly ownerId: string;
  /** When the account was opened, on the grid of the wire. */
  readonly createdAt: number;
  readonly ids: IdGenerator;
  readonly settings: TreeSettings;
  /** Without it the tree counts for itself, and nobody hears of contents that are no longer used. */
  readonly contents?: ContentUses | undefined;
  readonly onChange: (change: ItemChange) => void;
  readonly onCopied?: TreeState['onCopied'];
  readonly onForgotten?: TreeState['onForgotten'];
  /** The records of a tree that was kept. */
  readonly kept?: RestoredItems | undefined;
}

/** Builds the tree of an account: the one that was kept, or a root whose id is the account's, with nothing in it. */
export function createItemTree(options: TreeOptions): TreeState {
  const { kept } = options;
  const root = kept?.root ?? createRoot(options);
  const byId = kept?.byId ?? new Map<string, ItemRecord>();
  const tree: TreeState = {
    root,
    ids: options.ids,
    settings: options.settings,
    byId,
    byStreamId: createStreamIndex(byId, kept ? byId.values() : []),
    bin: kept?.bin ?? createRecycleBin(),
    contents: options.contents ?? createContentUses(() => undefined),
    words: undefined,
    pathEpoch: 0,
    onChange: options.onChange,
    onCopied: options.onCopied ?? (() => undefined),
    onForgotten: options.onForgotten ?? (() => undefined),
  };
  register(tree, root);
  for (const item of new Set([tree.byId, tree.bin.byId].flatMap((items) => [...items.values()]))) {
    if (item.kind === 'File') tree.contents.hold(item.blobId);
  }
  return tree;
}

function createRoot(options: TreeOptions): FolderRecord {
  return createFolderRecord({
    id: options.accountId,
    name: options.rootName,
    creatorId: options.ownerId,
    at: options.createdAt,
  });
}

/** Gives `userId` a home folder directly below the root. It is no change that anybody is told of. */
export function addHomeFolder(tree: TreeState, userId: string, name: string, at: number): FolderRecord {
  const id = tree.ids.homeFolder();
  const home = createFolderRecord({
    id,
    name,
    creatorId: userId,
    at,
    homeOf: userId,
  });
  register(tree, home);
  attachItem(tree.root, home, tree.settings);
  return home;
}
