import { ConnectorError } from '../../domain/connector-error.ts';
import { checkNewNames } from '../../domain/hub/check-new-names.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import { splitHubPath, toHubPath } from '../../domain/hub/hub-path.ts';
import { isDirectory } from '../../domain/hub/to-cloud-file.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { callForItem, findItemIfThere } from './find-item.ts';

/** A folder as far as it is there. */
export interface FolderWay {
  /** The deepest folder of the path that is there. */
  readonly folder: RawItem;
  /** Names of those that are not. */
  readonly missing: HubPath;
}

/** Finds out what is there of a folder's path, and makes nothing. Throws `item-exists` where a file is in the way. */
export async function findWay(space: DocumentSpace, path: HubPath, missing: HubPath = []): Promise<FolderWay> {
  const there = await findItemIfThere(space, path);
  if (there && isDirectory(there)) {
    checkNewNames(missing);
    return { folder: there, missing };
  }
  if (there) throw exists(path, 'is a file');
  const { folder, name } = splitHubPath(path);
  return findWay(space, folder, [name, ...missing]);
}

/** Makes what is missing of a folder's path; several may do so at once. */
export async function makeWay(space: DocumentSpace, { folder, missing }: FolderWay): Promise<RawItem> {
  let made = folder;
  // Each goes into the one before.
  for (const name of missing) made = await postFolder(space, made, name, true);
  return made;
}

/** Creates a folder, and missing parents. Throws `item-exists`, or `provider-refused-request` with 409. */
export async function createFolder(space: DocumentSpace, path: HubPath): Promise<RawItem> {
  const { folder, name } = splitHubPath(path);
  const way = await findWay(space, folder);
  if (way.missing.length === 0 && (await findItemIfThere(space, path))) throw exists(path);
  checkNewNames([name]);
  return postFolder(space, await makeWay(space, way), name, false);
}

/** Makes one folder; with `overwrite` one of that name that is there already will do. */
export function postFolder(space: DocumentSpace, parent: RawItem, name: string, overwrite: boolean): Promise<RawItem> {
  const below = parent.Id.toLowerCase() === 'top' ? 'Items' : `Items(${parent.Id})`;
  return callForItem(space, 'POST', `${below}/Folder?overwrite=${String(overwrite)}`, { Name: name });
}

/** The refusal of a write onto what is there. */
export function exists(path: HubPath, what = 'exists already'): ConnectorError {
  return new ConnectorError('item-exists', `${toHubPath(path)} ${what}; choose another path or send overwrite=true.`);
}
