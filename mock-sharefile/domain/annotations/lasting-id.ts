import type { ItemRecord } from '../items/item-record.ts';

/** Gives the id under which an item is found whatever version of it is current: a file gets another id with each. */
export function lastingId(item: ItemRecord): string {
  return item.kind === 'File' ? item.streamId : item.id;
}
