import type { Store } from './store.ts';

/** A store that forgets everything when the process ends. */
export function createMemoryStore(): Store {
  const collections = new Map<string, Map<string, never>>();
  return {
    collection(name) {
      const known = collections.get(name) ?? new Map<string, never>();
      collections.set(name, known);
      return known;
    },
    names: () => collections.keys(),
    commit: () => undefined,
    afterCommit(work) {
      work();
    },
    close: () => undefined,
    rows: undefined,
  };
}
