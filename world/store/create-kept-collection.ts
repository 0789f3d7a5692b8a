import type { Collection, RowChange } from './store.ts';

/** A collection in memory that remembers which of its records are not yet written. */
export interface KeptCollection<Value> {
  readonly collection: Collection<Value>;
  /** Gives what changed since the last call. */
  takeChanges(): RowChange[];
}

/** Builds a collection that starts with what was kept. */
export function createKeptCollection<Value>(kept: Iterable<[string, Value]>): KeptCollection<Value> {
  const records = new Map(kept);
  const changed = new Set<string>();
  return {
    collection: {
      get: (id) => records.get(id),
      set(id, value) {
        records.set(id, value);
        changed.add(id);
        return this;
      },
      delete(id) {
        const was = records.delete(id);
        if (was) changed.add(id);
        return was;
      },
      values: () => records.values(),
      entries: () => records.entries(),
      get size() {
        return records.size;
      },
    },
    takeChanges() {
      if (changed.size === 0) return NO_CHANGES;
      const changes = [...changed].map((id) => ({ id, value: records.get(id) }));
      changed.clear();
      return changes;
    },
  };
}

const NO_CHANGES: RowChange[] = [];
