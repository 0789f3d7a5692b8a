import type { Store } from '../../../world/index.ts';
import { createKeptCollection } from '../../../world/store/create-kept-collection.ts';
import type { KeptCollection } from '../../../world/store/create-kept-collection.ts';

/** A disk for one store at a time: what the one before did not commit, and whatever it does from now on, is lost. */
export interface CrashableDisk {
  /** Opens the store on what is committed; the one before is dead from then on. */
  open(): Store;
  /** Ends the present store as a crash does. */
  crash(): void;
  /** What is committed of a collection, by id. */
  committed(name: string): ReadonlyMap<string, unknown>;
}

/** Builds an empty disk. */
export function createCrashableDisk(): CrashableDisk {
  const disk = new Map<string, Map<string, string>>();
  let life = 0;

  const rowsOf = (name: string): Map<string, string> => {
    const rows = disk.get(name) ?? new Map<string, string>();
    disk.set(name, rows);
    return rows;
  };

  return {
    crash() {
      life += 1;
    },
    committed: (name) => new Map(Array.from(rowsOf(name), ([id, text]) => [id, JSON.parse(text) as unknown])),
    open() {
      life += 1;
      const mine = life;
      const collections = new Map<string, KeptCollection<never>>();
      const afterwards: (() => void)[] = [];
      return {
        collection(name) {
          const rows = Array.from(rowsOf(name), ([id, text]): [string, never] => [id, JSON.parse(text) as never]);
          const made = collections.get(name) ?? createKeptCollection<never>(rows);
          collections.set(name, made);
          return made.collection;
        },
        names: () => disk.keys(),
        commit() {
          if (mine !== life) return;
          for (const [name, { takeChanges }] of collections) {
            for (const { id, value } of takeChanges()) {
              if (value === undefined) rowsOf(name).delete(id);
              else rowsOf(name).set(id, JSON.stringify(value));
            }
          }
          for (const work of afterwards.splice(0)) work();
        },
        afterCommit: (work) => afterwards.push(work),
        close: () => undefined,
        rows: undefined,
      };
    },
  };
}
