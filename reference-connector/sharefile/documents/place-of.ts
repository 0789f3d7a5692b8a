import type { HubPath } from '../../domain/hub/hub-path.ts';
import { isPlace, isShowingPlace } from '../../domain/hub/places.ts';
import { readFeed } from '../share-file-item.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { aliasOf, findItemAt, nameOf } from './find-item.ts';

/**
 * Where an Item is below the root folder, asked with its way from the top. Undefined for one that is elsewhere, unless
 * `idsOutsideRootFolder` is `shown`: it has its path from the top of the account then.
 */
export async function placeOf(space: DocumentSpace, item: RawItem): Promise<HubPath | undefined> {
  const [way, roots] = await Promise.all([wayTo(space, item), rootsOf(space)]);
  if (roots === undefined || roots.itself === item.Id) return way.map(nameOf).slice(roots ? way.length : 0);
  const below = way.findIndex(({ Id }) => roots.ids.has(Id));
  if (below >= 0) return way.slice(below + (roots.areIn ? 0 : 1)).map(nameOf);
  return space.idsOutsideRootFolder === 'shown' ? way.map(nameOf) : undefined;
}

/** Whether an Item is the root folder, or a place of the account. */
export async function isRoot(space: DocumentSpace, item: RawItem): Promise<boolean> {
  if (isPlace(item.Id)) return true;
  if (aliasOf(space.rootFolder) === 'top') return false;
  return (await findItemAt(space, [])).Id === item.Id;
}

/** Whether a folder, or one that it is in, is `item`. Path holds ids: /root/{account}/fo.../fo... */
export function isWithin(folder: RawItem, item: RawItem): boolean {
  const path = folder['Path'];
  return folder.Id === item.Id || (typeof path === 'string' && path.split('/').includes(item.Id));
}

/** The Items from below the top of the account down to the Item itself. */
async function wayTo({ client }: DocumentSpace, item: RawItem): Promise<readonly RawItem[]> {
  if (item.Id.toLowerCase() === 'top') return [];
  if (isPlace(item.Id)) return [item];
  const crumbs = readFeed(await client.call('GET', `Items(${encodeURIComponent(item.Id)})/Breadcrumbs`)).items;
  const above = crumbs.filter(({ Id }) => Id !== item.Id && Id.toLowerCase() !== 'top');
  return [...above, item];
}

interface Roots {
  readonly itself: string;
  readonly ids: ReadonlySet<string>;
  /** Whether the Items with these ids are in the root folder, or are it. */
  readonly areIn: boolean;
}

/** What an Item has on its way if it is below the root folder; undefined for the top, below which all is. */
async function rootsOf(space: DocumentSpace): Promise<Roots | undefined> {
  const alias = aliasOf(space.rootFolder);
  if (alias === 'top') return undefined;
  const root = await findItemAt(space, []);
  if (alias === undefined || !isShowingPlace(alias)) {
    return { itself: root.Id, ids: new Set([root.Id]), areIn: false };
  }
  const shown = readFeed(await space.client.call('GET', `Items(${alias})/Children?includeDeleted=false`)).items;
  return { itself: root.Id, ids: new Set(shown.map(({ Id }) => Id)), areIn: true };
}
