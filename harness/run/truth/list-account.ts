import { HarnessError } from '../../harness-error.ts';
import type { ShareFileClient } from '../../sharefile/create-sharefile-client.ts';
import type { ShownItem } from '../../sharefile/parse-item.ts';

/** An Item and where it was listed. */
export interface ListedItem {
  readonly item: ShownItem;
  readonly path: string;
}

/** All Items of an account at one instant. */
export interface Listing {
  /** Epoch milliseconds. */
  readonly at: number;
  /** By Id. */
  readonly items: ReadonlyMap<string, ListedItem>;
}

/** Beyond that many Items an account is not listed: each folder is a request, and this is done twice. */
const MOST_ITEMS = 5000;

/**
 * Lists all that is below `/top`, level by level. Rejects with `sharefile-refused` when ShareFile will not show it, or
 * when there is too much.
 */
export async function listAccount(client: ShareFileClient, at: number): Promise<Listing> {
  const items = new Map<string, ListedItem>();
  let level: readonly { readonly id: string; readonly path: string }[] = [{ id: 'top', path: '/top' }];
  while (level.length > 0) {
    const found = await Promise.all(
      level.map(async ({ id, path }) =>
        (await client.children(id)).map((item) => ({ item, path: `${path}/${item.Name}` })),
      ),
    );
    const fresh = found.flat().filter(({ item }) => !items.has(item.Id));
    for (const listed of fresh) items.set(listed.item.Id, listed);
    if (items.size > MOST_ITEMS)
      throw new HarnessError(
        'sharefile-refused',
        `The account has more than ${String(MOST_ITEMS)} Items, which are not listed.`,
      );
    level = fresh.filter(({ item }) => item.kind === 'Folder').map(({ item, path }) => ({ id: item.Id, path }));
  }
  return { at, items };
}
