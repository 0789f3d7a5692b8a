import type { ItemRecord } from '../domain/items/item-record.ts';
import { toItemRow } from '../domain/items/kept/item-row.ts';
import type { TreeState } from '../domain/items/tree-state.ts';
import type { RowChange, RowKeeper } from '../ports.ts';

/** Has the records of a tree written at each commit, as far as they changed; a new tree is written as a whole. */
export function keepItemTree(rows: RowKeeper, name: string, tree: TreeState, isNew: boolean): void {
  const touched = new Set<ItemRecord>(isNew ? tree.byId.values() : []);
  tree.root.touched = touched;
  rows.keep(name, function* takeChanges(): Iterable<RowChange> {
    for (const item of touched) {
      // What neither the tree nor its recycle bin knows is gone.
      const isKept = tree.byId.get(item.id) === item || tree.bin.byId.get(item.id) === item;
      yield { id: item.id, value: isKept ? toItemRow(item, tree.bin.entries.get(item.id)) : undefined };
    }
    touched.clear();
  });
}
