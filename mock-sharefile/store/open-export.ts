import { rmSync } from 'node:fs';
import path from 'node:path';
import type { AccountExport } from '../../schemas/index.ts';
import { createMemoryStore, eraseStore, openStore } from '../../world/index.ts';
import type { RowChange, Store } from '../../world/index.ts';
import { STORE_NAME } from './store-name.ts';

/** Opens a store that holds what was exported: an empty folder that it fills, or memory. */
export async function openExport(dataDir: string | undefined, content: AccountExport): Promise<Store> {
  if (dataDir === undefined) return createExportStore(content);
  const store = await openStore(dataDir, STORE_NAME);
  fillCollections(store, content);
  for (const [subdomain, rows] of Object.entries(content.items)) {
    store.rows?.keep(`${subdomain}/items`, () => rows.map((row): RowChange => ({ id: row.id, value: row })));
  }
  store.commit();
  return store;
}

/** Removes what the data folder of a mock that is closed holds, so that it can be begun again. */
export function eraseData(dataDir: string): void {
  eraseStore(dataDir, STORE_NAME);
  rmSync(path.join(dataDir, 'contents'), { recursive: true, force: true });
}

function createExportStore(content: AccountExport): Store {
  const store = createMemoryStore();
  fillCollections(store, content);
  const sources = new Map<string, () => Iterable<RowChange>>();
  return {
    ...store,
    commit() {
      // Nobody keeps the changes of memory; taking them is what lets go of them.
      for (const takeChanges of sources.values()) for (const _change of takeChanges());
    },
    rows: {
      // Checked against the schema before, whose rows are these.
      read: <Row>(name: string) => (content.items[name.replace(/\/items$/, '')] ?? []) as readonly unknown[] as Row[],
      keep: (name, takeChanges) => void sources.set(name, takeChanges),
    },
  };
}

function fillCollections(store: Store, content: AccountExport): void {
  for (const [name, records] of Object.entries(content.collections)) {
    const collection = store.collection<unknown>(name);
    for (const [id, record] of Object.entries(records)) collection.set(id, record);
  }
}
