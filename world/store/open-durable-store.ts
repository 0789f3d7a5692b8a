import { createKeptCollection } from './create-kept-collection.ts';
import { closeDatabase, openDatabase, toRefusal } from './open-database.ts';
import type { RowTable } from './row-table.ts';
import { openTable } from './row-table.ts';
import type { Collection, RowChange, Store } from './store.ts';

/** Opens the store of that name in a folder, and makes both if they are not there. Throws `data-dir-unusable`. */
export function openDurableStore(directory: string, name: string): Store {
  const database = openDatabase(directory, name);
  const tables = new Map<string, RowTable>();
  const collections = new Map<string, Collection<never>>();
  const sources = new Map<string, () => Iterable<RowChange>>();
  // Taken from the sources and not yet committed; what a failed commit leaves here is tried again by the next.
  const pending: { readonly table: RowTable; readonly change: RowChange }[] = [];
  const afterwards: (() => void)[] = [];
  let isOpen = true;

  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw toRefusal(error, directory);
    }
  };

  const tableOf = (name: string): RowTable => {
    const known = tables.get(name);
    if (known) return known;
    const opened = guarded(() => openTable(database, name));
    tables.set(name, opened);
    return opened;
  };

  const write = (): void => {
    for (const { table, change } of pending) table.write(change);
  };

  return {
    collection<Value>(name: string): Collection<Value> {
      const known = collections.get(name);
      if (known) return known;
      const made = createKeptCollection<never>(parseEntries(tableOf(name).read(), directory));
      collections.set(name, made.collection);
      sources.set(name, made.takeChanges);
      return made.collection;
    },
    names() {
      const kept = guarded(() => database.prepare('SELECT name FROM collections').raw().all().flat());
      const rowNames = [...sources.keys()].filter((name) => !collections.has(name));
      const names = new Set([...kept.map(String), ...collections.keys()]);
      return [...names].filter((name) => !rowNames.includes(name));
    },
    commit() {
      if (!isOpen) return;
      for (const [name, takeChanges] of sources) {
        const table = tableOf(name);
        for (const change of takeChanges()) pending.push({ table, change });
      }
      if (pending.length === 0) return;
      guarded(() => {
        database.transaction(write).immediate();
      });
      pending.length = 0;
      for (const work of afterwards.splice(0)) work();
    },
    afterCommit(work) {
      afterwards.push(work);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      closeDatabase(database);
    },
    rows: {
      *read(name) {
        for (const [, row] of parseEntries<never>(tableOf(name).read(), directory)) yield row;
      },
      keep(name, takeChanges) {
        sources.set(name, takeChanges);
      },
    },
  };
}

function* parseEntries<Value>(entries: Iterable<unknown>, directory: string): Iterable<[string, Value]> {
  try {
    for (const entry of entries) {
      const columns: readonly unknown[] = Array.isArray(entry) ? entry : [];
      const [id, json] = columns;
      // This program wrote it under the same format version, so it has the type that it had.
      if (typeof id === 'string' && typeof json === 'string') yield [id, JSON.parse(json) as Value];
    }
  } catch (error) {
    throw toRefusal(error, directory);
  }
}
