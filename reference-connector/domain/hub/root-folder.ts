import type { Configuration } from '../instances/connector-instance.ts';
import { notValid } from '../json-reading.ts';
import { isPlace } from './places.ts';

/** What `document.root.folder.name` names: a place of ShareFile, and the names of folders below it. */
export interface RootFolder {
  /** Id of the place: `top`, `home`, … */
  readonly place: string;
  readonly names: readonly string[];
}

/** The `document.root.folder.name` of an instance; all of the account where it has none. */
export function rootFolderOf({ configuration }: { readonly configuration: Configuration }): string {
  return configuration['document.root.folder.name'] ?? '/top';
}

/**
 * Reads `document.root.folder.name`: `/top`, `home`, `/Reports/2026`, `/top/Reports`, `home/Inbox`. Slashes at the ends and
 * the case of a place do not matter; a first name that is a place's means the place. Throws `configuration-not-valid`.
 */
export function parseRootFolder(text: string): RootFolder {
  const [first = 'top', ...rest] = text
    .trim()
    .split('/')
    .filter((name) => name !== '');
  if ([first, ...rest].some((name) => name === '.' || name === '..' || /[\\\0]/.test(name))) {
    throw notValid(
      'document.root.folder.name',
      'must be a path of names with /, without . and .. and \\ in it: /top/x.',
    );
  }
  const place = first.toLowerCase();
  if (!isPlace(place)) return { place: 'top', names: [first, ...rest] };
  return { place: place === 'root' ? 'top' : place, names: rest };
}

/** Path of ShareFile's API to what is below a root folder. */
export function toItemsPath({ place, names }: RootFolder, below: readonly string[] = []): string {
  const all = [...names, ...below];
  if (all.length === 0) return `Items(${place})`;
  return `${place === 'top' ? 'Items' : `Items(${place})`}/ByPath?path=${encodeURIComponent(`/${all.join('/')}`)}`;
}
