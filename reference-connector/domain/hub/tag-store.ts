import type { JsonObject } from '../json-reading.ts';

/** Tags of documents. ShareFile has none, so the platform keeps them, for each instance its own. */
export interface TagStore {
  of(instanceId: number, item: JsonObject): readonly string[];
  set(instanceId: number, item: JsonObject, tags: readonly string[]): void;
  /** Lets go of all tags of an instance. */
  forget(instanceId: number): void;
}

/** Builds an empty store in memory, with room for the tags of `documentLimit` documents of each instance. */
export function createTagStore(documentLimit: number): TagStore {
  const instances = new Map<number, Map<string, readonly string[]>>();
  return {
    of: (instanceId, item) => instances.get(instanceId)?.get(keyOf(item)) ?? [],
    set(instanceId, item, tags) {
      const kept = instances.get(instanceId) ?? new Map<string, readonly string[]>();
      const key = keyOf(item);
      // Set anew it is the youngest, and the oldest comes first.
      kept.delete(key);
      if (tags.length > 0) kept.set(key, tags);
      const [oldest] = kept.keys();
      if (kept.size > documentLimit && oldest !== undefined) kept.delete(oldest);
      if (kept.size > 0) instances.set(instanceId, kept);
      else instances.delete(instanceId);
    },
    forget: (instanceId) => void instances.delete(instanceId),
  };
}

/** A file keeps its StreamID when a new version gives it a new Id. */
function keyOf({ Id, StreamID }: JsonObject): string {
  return String(StreamID ?? Id);
}
