import type { JsonObject } from '../json-reading.ts';

/** Tags of documents. ShareFile has none, so the platform keeps them, for each instance its own. */
export interface TagStore {
  of(instanceId: number, item: JsonObject): readonly string[];
  set(instanceId: number, item: JsonObject, tags: readonly string[]): void;
}

/** Builds an empty store in memory. */
export function createTagStore(): TagStore {
  const kept = new Map<string, readonly string[]>();
  return {
    of: (instanceId, item) => kept.get(keyOf(instanceId, item)) ?? [],
    set(instanceId, item, tags) {
      const key = keyOf(instanceId, item);
      if (tags.length > 0) kept.set(key, tags);
      else kept.delete(key);
    },
  };
}

/** A file keeps its StreamID when a new version gives it a new Id. */
function keyOf(instanceId: number, { Id, StreamID }: JsonObject): string {
  return `${String(instanceId)} ${String(StreamID ?? Id)}`;
}
