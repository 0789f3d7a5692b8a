import type { ItemRecord } from './item-record.ts';

/** What can happen to an item. */
export type ItemChangeKind =
  | 'created'
  | 'version-added'
  | 'renamed'
  | 'edited'
  | 'moved'
  | 'copied'
  | 'deleted'
  | 'version-deleted'
  | 'restored'
  | 'downloaded';

/** One thing that happened to one item. */
export interface ItemChange {
  readonly kind: ItemChangeKind;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly byUserId: string;
  readonly itemKind: ItemRecord['kind'];
  readonly itemId: string;
  readonly itemName: string;
  /** The folder that holds the item, or held it before it was deleted, then its parents up to the root. */
  readonly ancestorIds: readonly string[];
}

/** Writes down what happened to `item`; call it while the item still has its parent. */
export function toItemChange(kind: ItemChangeKind, item: ItemRecord, at: number, byUserId: string): ItemChange {
  const ancestorIds: string[] = [];
  for (let folder = item.parent; folder; folder = folder.parent) ancestorIds.push(folder.id);
  return { kind, at, byUserId, itemKind: item.kind, itemId: item.id, itemName: item.name, ancestorIds };
}
