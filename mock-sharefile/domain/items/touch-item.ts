import type { FolderRecord, ItemRecord } from './item-record.ts';

/**
 * Says that `item` is no longer what it was: its wire text is made anew, and if the tree is kept, so is its row.
 * Whoever changes a record calls it, once the record has the parent through which its root is reached.
 */
export function touchItem(item: ItemRecord): void {
  item.rendered = undefined;
  let top: ItemRecord = item;
  while (top.parent) top = top.parent;
  if (top.kind === 'Folder') top.touched?.add(item);
}

/** As `touchItem`, for a folder and all folders above it. */
export function touchUpwards(folder: FolderRecord): void {
  let top = folder;
  for (let each: FolderRecord | undefined = folder; each; each = each.parent) {
    each.rendered = undefined;
    top = each;
  }
  if (!top.touched) return;
  for (let each: FolderRecord | undefined = folder; each; each = each.parent) top.touched.add(each);
}
