import { ConnectorError } from '../../domain/connector-error.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import { isAlias, isRawItem } from '../share-file-item.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';

/** The Item at a path below the root folder. Throws `provider-refused-request` with 404 where there is none. */
export async function findItemAt(space: DocumentSpace, path: HubPath): Promise<RawItem> {
  return callForItem(space, 'GET', addressOf(space.rootFolder, path));
}

/** As `findItemAt`, but undefined where there is none. */
export async function findItemIfThere(space: DocumentSpace, path: HubPath): Promise<RawItem | undefined> {
  try {
    return await findItemAt(space, path);
  } catch (error) {
    if (error instanceof ConnectorError && error.providerStatus === 404) return undefined;
    throw error;
  }
}

/** The Item with an id. Throws `not-found` for what cannot be an id, and as `findItemAt`. */
export async function findItemById(space: DocumentSpace, id: string): Promise<RawItem> {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) {
    throw new ConnectorError('not-found', `No document found with ID ${JSON.stringify(id.slice(0, 40))}.`);
  }
  return callForItem(space, 'GET', `Items(${id})`);
}

/** Where an Item is below the root folder; one that is elsewhere has its path from the top of the account. */
export async function placeOf(space: DocumentSpace, item: RawItem): Promise<HubPath> {
  if (isAlias(item.Id)) return item.Id.toLowerCase() === aliasOf(space.rootFolder) ? [] : [nameOf(item)];
  const path = item['Path'];
  // Path holds ids: /root/{account}/fo.../fo..., without the Item itself.
  const ids = (typeof path === 'string' ? path.split('/') : []).slice(3).filter((id) => id !== '' && id !== item.Id);
  const [root, ...folders] = await Promise.all([findRoot(space), ...ids.map((id) => findItemById(space, id))]);
  const chain = [...folders, item];
  const at = root ? chain.findIndex(({ Id }) => Id === root.Id) : -1;
  return chain.slice(at + 1).map(nameOf);
}

/** Calls ShareFile and expects an Item. */
export async function callForItem(
  { client }: DocumentSpace,
  method: string,
  path: string,
  body?: unknown,
): Promise<RawItem> {
  const item = await client.call(method, path, body);
  if (isRawItem(item)) return item;
  throw new ConnectorError('provider-answered-badly', `${method} ${path.replace(/\?.*/, '')} answered no Item.`);
}

/** Name of an Item in its folder. */
export function nameOf(item: RawItem): string {
  const name = item['Name'];
  return typeof name === 'string' ? name : item.Id;
}

function addressOf(rootFolder: string, path: HubPath): string {
  const alias = aliasOf(rootFolder);
  const names = alias === undefined ? [...rootFolder.split('/').filter((name) => name !== ''), ...path] : path;
  if (names.length === 0) return `Items(${alias ?? 'top'})`;
  const below = alias === undefined || alias === 'top' ? 'Items' : `Items(${alias})`;
  return `${below}/ByPath?path=${encodeURIComponent(`/${names.join('/')}`)}`;
}

/** The root as an Item, unless it is the top of the account, which no Item has in its path. */
async function findRoot(space: DocumentSpace): Promise<RawItem | undefined> {
  return aliasOf(space.rootFolder) === 'top' ? undefined : findItemAt(space, []);
}

function aliasOf(rootFolder: string): string | undefined {
  const name = rootFolder.replace(/^\/+|\/+$/g, '').toLowerCase();
  if (name === '' || name === 'root') return 'top';
  return isAlias(name) ? name : undefined;
}
