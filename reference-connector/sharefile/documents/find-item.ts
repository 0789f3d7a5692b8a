import { ConnectorError } from '../../domain/connector-error.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import { parseRootFolder, toItemsPath } from '../../domain/hub/root-folder.ts';
import { isRawItem } from '../share-file-item.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';

/** The Item at a path below the root folder. Throws `provider-refused-request` with 404 where there is none. */
export async function findItemAt(space: DocumentSpace, path: HubPath): Promise<RawItem> {
  return callForItem(space, 'GET', toItemsPath(parseRootFolder(space.rootFolder), path));
}

/** As `findItemAt`, but undefined where there is none. */
export function findItemIfThere(space: DocumentSpace, path: HubPath): Promise<RawItem | undefined> {
  return ifThere(findItemAt(space, path));
}

/** What is called `name` in a folder, or undefined. */
export function findChild(space: DocumentSpace, folder: RawItem, name: string): Promise<RawItem | undefined> {
  const below = folder.Id.toLowerCase() === 'top' ? 'Items' : `Items(${folder.Id})`;
  return ifThere(callForItem(space, 'GET', `${below}/ByPath?path=${encodeURIComponent(`/${name}`)}`));
}

/** The Item with an id. Throws `not-found` for what cannot be an id, and as `findItemAt`. */
export async function findItemById(space: DocumentSpace, id: string): Promise<RawItem> {
  if (/^[A-Za-z0-9-]{1,64}$/.test(id)) return callForItem(space, 'GET', `Items(${id})`);
  throw noDocument(id);
}

/** The refusal of an id that no document has. */
export function noDocument(id: string): ConnectorError {
  return new ConnectorError('not-found', `No document found with ID ${JSON.stringify(id.slice(0, 40))}.`);
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

/** The name of the place that the root folder is (`home`), or undefined where it is a folder below one. */
export function aliasOf(rootFolder: string): string | undefined {
  const { place, names } = parseRootFolder(rootFolder);
  return names.length === 0 ? place : undefined;
}

async function ifThere(asked: Promise<RawItem>): Promise<RawItem | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ConnectorError && error.providerStatus === 404) return undefined;
    throw error;
  }
}
