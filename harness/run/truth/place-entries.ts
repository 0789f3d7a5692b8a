import { splitSegments } from './split-segments.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { PairedEntry } from './pair-entries.ts';

/** Names of folders by their ids. */
export type FolderNames = ReadonlyMap<string, string>;

/** The names that the paths of the steps and the feed itself give to folders. */
export function namesIn(paired: readonly PairedEntry[]): FolderNames {
  const names = new Map<string, string>();
  for (const { entry, change } of paired) {
    if (entry.itemKind === 'Folder') names.set(entry.itemId, entry.itemName);
    const segments = change ? splitSegments(change.path).slice(0, -1).reverse() : [];
    segments.forEach((name, index) => {
      const id = entry.ancestorIds[index];
      if (id !== undefined) names.set(id, name);
    });
  }
  return names;
}

/** Where an entry's Item is, from `/top`; a folder whose name is not known stands by its id. */
export function pathOf({ itemName, ancestorIds }: FeedEntry, names: FolderNames): string {
  const folders = ancestorIds.slice(0, -1).map((id) => names.get(id) ?? id);
  return ['/top', ...folders.reverse(), itemName].join('/');
}
