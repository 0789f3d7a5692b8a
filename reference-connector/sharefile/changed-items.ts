import { isPlace } from '../domain/hub/places.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import type { ShareFileClient } from './share-file-client.ts';
import { resolveRootId } from './resolve-root-id.ts';
import { readWholeFeed } from './read-whole-feed.ts';
import { isWalked, mayHaveChangedSince } from './share-file-item.ts';
import type { RawItem } from './share-file-item.ts';

/** Finds what changed in an account at or after an instant (epoch ms), as raw Items, each once, in the tree's order. */
export type ChangedItems = (rootFolder: string, since: number) => Promise<readonly RawItem[]>;

/**
 * Builds the search. ShareFile has no query for it, so the tree is walked, but only into folders whose
 * ProgenyEditDate (which covers everything below) is new enough; the folders of one level side by side.
 */
export function createChangedItems(client: ShareFileClient): ChangedItems {
  const childrenOf = createChangedChildren(client);
  return async (rootFolder, since) => {
    const found = new Map<string, RawItem>();
    const walked = new Set<string>();
    let level = [await resolveRootId(client, rootFolder)];
    while (level.length > 0) {
      for (const id of level) walked.add(id);
      const children = (await Promise.all(level.map((id) => childrenOf(id, since)))).flat();
      for (const item of children) if (!isPlace(item.Id)) found.set(item.Id, found.get(item.Id) ?? item);
      level = [...new Set(children.filter(isWalked).map((item) => item.Id))].filter((id) => !walked.has(id));
    }
    return [...found.values()];
  };
}

function createChangedChildren(client: ShareFileClient): (id: string, since: number) => Promise<readonly RawItem[]> {
  let canFilter = true;

  const ask = (id: string, filter: string): Promise<readonly RawItem[]> =>
    readWholeFeed(client, `Items(${encodeURIComponent(id)})/Children?includeDeleted=false${filter}`);

  return async (id, since) => {
    // The places below `top` are not real Items: their dates need not tell what happened in them.
    const filter = canFilter && !isPlace(id) ? filterOf(since) : '';
    const items = await ask(id, filter).catch((error: unknown) => {
      if (filter === '' || !isFilterRefusal(error)) throw error;
      canFilter = false;
      return ask(id, '');
    });
    return items.filter((item) => mayHaveChangedSince(item, since) || isPlace(item.Id));
  };
}

function filterOf(since: number): string {
  const stamp = Number.isFinite(since) ? new Date(since).toISOString() : '0001-01-01T00:00:00Z';
  return `&$filter=${encodeURIComponent(`ProgenyEditDate ge ${stamp}`)}`;
}

function isFilterRefusal(error: unknown): boolean {
  return error instanceof ConnectorError && (error.providerStatus === 400 || error.providerStatus === 501);
}
