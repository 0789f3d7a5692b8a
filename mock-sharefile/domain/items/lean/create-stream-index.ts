import type { ItemRecord } from '../item-record.ts';

/** The current versions by their stream ids. */
export interface StreamIndex {
  get(streamId: string): ItemRecord | undefined;
  /** From now on, the stream id of `item` leads to it. */
  set(item: ItemRecord): void;
  /** Forgets it; whoever does so takes the item out of the index by id as well. */
  delete(streamId: string): void;
  values(): Iterable<ItemRecord>;
}

const DERIVED_PREFIXES = ['fi', 'fo'];

/**
 * Builds the index over an index by id. The stream id of a first version follows from its id, so only the items of which
 * that does not lead to the current version are kept in it: at a million items that is 30 MB less.
 */
export function createStreamIndex(byId: ReadonlyMap<string, ItemRecord>, items: Iterable<ItemRecord>): StreamIndex {
  const others = new Map<string, ItemRecord>();
  const index: StreamIndex = {
    get(streamId) {
      const other = others.get(streamId);
      if (other) return other;
      for (const prefix of DERIVED_PREFIXES) {
        const item = byId.get(prefix + streamId.slice(2));
        if (item?.streamId === streamId) return item;
      }
      return undefined;
    },
    set(item) {
      const isDerived = item.ownStreamId === undefined && DERIVED_PREFIXES.some((prefix) => item.id.startsWith(prefix));
      if (!isDerived) others.set(item.streamId, item);
      else if (others.size > 0) others.delete(item.streamId);
    },
    delete(streamId) {
      others.delete(streamId);
    },
    *values() {
      for (const item of byId.values()) if (isCurrent(item)) yield item;
    },
  };
  for (const item of items) if (isCurrent(item)) index.set(item);
  return index;
}

function isCurrent(item: ItemRecord): boolean {
  return item.kind !== 'File' || item.current;
}
