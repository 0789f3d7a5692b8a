import { isPlace } from '../domain/hub/places.ts';
import type { ChangedItems } from './changed-items.ts';
import { resolveRootId } from './resolve-root-id.ts';
import type { ShareFileClient } from './share-file-client.ts';
import { readWholeFeed } from './read-whole-feed.ts';
import { isWalked } from './share-file-item.ts';
import type { RawItem } from './share-file-item.ts';

/**
 * Builds the search for what is in the recycle bins of folders that changed at or after an instant. ShareFile dates no
 * deletion, so what comes may have been deleted long before; of a deleted folder only the folder itself comes.
 */
export function createDeletedItems(client: ShareFileClient, changedItems: ChangedItems): ChangedItems {
  const deletedFrom = (id: string): Promise<readonly RawItem[]> =>
    readWholeFeed(client, `Items(${encodeURIComponent(id)})/DeletedChildren`);
  return async (rootFolder, since) => {
    const [rootId, changed] = await Promise.all([resolveRootId(client, rootFolder), changedItems(rootFolder, since)]);
    const folders = new Set([rootId, ...changed.filter(isWalked).map(({ Id }) => Id)]);
    const own = [...folders].filter((id) => !isPlace(id));
    return (await Promise.all(own.map(deletedFrom))).flat();
  };
}
