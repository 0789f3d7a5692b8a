import { buffer } from 'node:stream/consumers';
import type { AccountExport } from '../../schemas/index.ts';
import type { BlobStore } from '../delivery/blob-store.ts';
import { toItemRow } from '../domain/items/kept/item-row.ts';
import type { ItemRow } from '../domain/items/kept/item-row.ts';
import type { TreeState } from '../domain/items/tree-state.ts';
import type { MockState } from '../http/mock-state.ts';

/** What is not worth keeping elsewhere: who is signed in, and what is on its way. */
const PASSING = new Set(['oauth-codes', 'oauth-access-tokens', 'oauth-refresh-tokens', 'pending-webhooks']);

/** Everything that a mock knows, as it is written out. */
type ExportedState = Omit<AccountExport, 'items'> & { readonly items: Readonly<Record<string, readonly ItemRow[]>> };

/** Gives everything that a mock knows as JSON data. */
export async function exportState({ store, accounts, blobs, clock }: MockState): Promise<ExportedState> {
  const collections = [...store.names()]
    .filter((name) => !PASSING.has(name))
    .map((name) => [name, Object.fromEntries(store.collection<object>(name).entries())] as const);
  const items = [...accounts.values()].map(({ subdomain, tree }) => [subdomain, rowsOf(tree)] as const);
  const blobIds = new Set(
    items.flatMap(([, rows]) => rows).flatMap((row) => (row.kind === 'File' ? [row.blobId] : [])),
  );
  const contents = Array.from(blobIds, async (id) => [id, await readBase64(blobs, id)] as const);
  return {
    format: 'sharefile-lab-export',
    version: 1,
    exportedAt: new Date(clock.now()).toISOString(),
    collections: Object.fromEntries(collections),
    items: Object.fromEntries(items),
    contents: Object.fromEntries(await Promise.all(contents)),
  };
}

/** Items, older versions, and what is in the recycle bin. */
function rowsOf(tree: TreeState): readonly ItemRow[] {
  const records = new Set([...tree.byId.values(), ...tree.bin.byId.values()]);
  return Array.from(records, (item) => toItemRow(item, tree.bin.entries.get(item.id)));
}

async function readBase64(blobs: BlobStore, id: string): Promise<string> {
  const content = blobs.read(id);
  if (content === undefined) return '';
  return (typeof content === 'function' ? await buffer(content()) : content).toString('base64');
}
