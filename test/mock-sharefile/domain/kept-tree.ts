import { createIdGenerator } from '../../../mock-sharefile/domain/ids.ts';
import { createItemTree } from '../../../mock-sharefile/domain/items/create-item-tree.ts';
import type { ItemRow } from '../../../mock-sharefile/domain/items/kept/item-row.ts';
import { restoreItems } from '../../../mock-sharefile/domain/items/kept/restore-items.ts';
import type { TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { DEFAULT_SETTINGS } from '../../../mock-sharefile/settings.ts';
import { keepItemTree } from '../../../mock-sharefile/store/keep-item-tree.ts';
import { createRandom } from '../../../world/index.ts';
import type { RowChange } from '../../../world/index.ts';

/** A tree, and what is kept of it. */
export interface KeptTree {
  readonly tree: TreeState;
  /** Commits what changed and builds a second tree from the rows alone. */
  restored(): TreeState;
}

/** Builds an empty tree whose rows are kept as texts. */
export function createKeptTree(): KeptTree {
  const tree = createTestTree();
  const rows = new Map<string, string>();
  let takeChanges: () => Iterable<RowChange> = () => [];
  const keeper = {
    read: () => [],
    keep(_name: string, take: () => Iterable<RowChange>) {
      takeChanges = take;
    },
  };
  keepItemTree(keeper, 'items', tree, true);
  return {
    tree,
    restored() {
      for (const { id, value } of takeChanges()) {
        if (value === undefined) rows.delete(id);
        else rows.set(id, JSON.stringify(value));
      }
      return createTestTree(restoreItems([...rows.values()].map((row) => JSON.parse(row) as ItemRow)));
    },
  };
}

function createTestTree(kept?: ReturnType<typeof restoreItems>): TreeState {
  return createItemTree({
    accountId: 'a0000000-0000-0000-0000-000000000000',
    rootName: 'Folders',
    ownerId: 'user',
    createdAt: 0,
    ids: createIdGenerator(createRandom(1)),
    settings: DEFAULT_SETTINGS,
    onChange: () => undefined,
    kept,
  });
}
