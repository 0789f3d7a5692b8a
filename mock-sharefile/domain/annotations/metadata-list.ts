import { canonicalId } from '../ids.ts';
import { ShareFileError } from '../share-file-error.ts';
import type { MetadataEntry } from './metadata-entry.ts';

/** The metadata of one item while it is changed; a look-up costs the same however much there is. */
export interface MetadataList {
  withId(id: string): MetadataEntry | undefined;
  /** Case does not matter. */
  named(name: string): MetadataEntry | undefined;
  /**
   * Puts an entry in the place of the one with its id, or behind them all. Throws `name-taken` if another has its name.
   */
  put(entry: MetadataEntry): void;
  remove(id: string): void;
  /** Gives all in their order. */
  all(): readonly MetadataEntry[];
}

/** Builds the list of some entries. */
export function createMetadataList(entries: readonly MetadataEntry[]): MetadataList {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const withId = (id: string): MetadataEntry | undefined => byId.get(canonicalId(id));
  const remove = (id: string): void => {
    byName.delete(withId(id)?.name.toLowerCase() ?? '');
    byId.delete(canonicalId(id));
  };
  return {
    withId,
    named: (name) => byName.get(name.toLowerCase()),
    put(entry) {
      const key = entry.name.toLowerCase();
      const holder = byName.get(key);
      if (holder && holder.id !== entry.id) {
        throw new ShareFileError('name-taken', `The item has other metadata called ${JSON.stringify(entry.name)}.`);
      }
      byName.delete(byId.get(entry.id)?.name.toLowerCase() ?? '');
      byName.set(key, entry);
      byId.set(entry.id, entry);
    },
    remove,
    all: () => [...byId.values()],
  };
}
