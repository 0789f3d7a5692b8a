import { ConnectorError } from '../../domain/connector-error.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import { splitHubPath, toHubPath } from '../../domain/hub/hub-path.ts';
import { isDirectory } from '../../domain/hub/to-cloud-file.ts';
import { isAlias } from '../share-file-item.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { callForItem, findItemIfThere, nameOf } from './find-item.ts';

/** Finds a folder and makes what is missing of its path; several may do so at once. */
export async function ensureFolder(space: DocumentSpace, path: HubPath): Promise<RawItem> {
  const there = await findItemIfThere(space, path);
  if (there && isDirectory(there)) return there;
  if (there) throw exists(path, 'is a file');
  const { folder, name } = splitHubPath(path);
  return postFolder(space, await ensureFolder(space, folder), name, true);
}

/** Creates a folder, and missing parents. Throws `provider-refused-request` with 409 when the name is taken. */
export async function createFolder(space: DocumentSpace, path: HubPath): Promise<RawItem> {
  const { folder, name } = splitHubPath(path);
  return postFolder(space, await ensureFolder(space, folder), name, false);
}

/** Moves or renames an Item. Throws `item-exists` when the target is there and must not be overwritten. */
export async function moveItem(space: DocumentSpace, item: RawItem, to: HubPath, overwrite: boolean): Promise<RawItem> {
  refusePlace(item);
  const { folder, name } = splitHubPath(to);
  return inPlaceOfTarget(space, item, to, overwrite, async () => {
    const parent = await ensureFolder(space, folder);
    // One request for both would rename in the old folder first, where the name may be another's (ShareFile's quirk).
    const moved = await callForItem(space, 'PATCH', `Items(${item.Id})`, { Parent: { Id: parent.Id } });
    return rename(space, moved, name);
  });
}

/** Copies an Item, and makes missing parents. Throws as `moveItem`. */
export async function copyItem(space: DocumentSpace, item: RawItem, to: HubPath, overwrite: boolean): Promise<RawItem> {
  refusePlace(item);
  return inPlaceOfTarget(space, item, to, overwrite, () => makeCopy(space, item, to));
}

async function makeCopy(space: DocumentSpace, item: RawItem, to: HubPath): Promise<RawItem> {
  const { folder, name } = splitHubPath(to);
  const parent = await ensureFolder(space, folder);
  if (!(await findItemIfThere(space, [...folder, nameOf(item)]))) {
    return rename(space, await copyInto(space, item, parent), name);
  }
  // ShareFile's copy keeps the name, which is taken there: the copy gets its name in a folder of its own.
  const detour = await postFolder(space, parent, `copy of ${item.Id}`, true);
  try {
    const named = await rename(space, await copyInto(space, item, detour), name);
    return await callForItem(space, 'PATCH', `Items(${named.Id})`, { Parent: { Id: parent.Id } });
  } finally {
    await removeItem(space, detour);
  }
}

/** Deletes an Item, a folder with all that is in it. */
export async function removeItem({ client }: DocumentSpace, item: RawItem): Promise<void> {
  refusePlace(item);
  await client.call('DELETE', `Items(${item.Id})?forceSync=true`);
}

/** The refusal of a write onto what is there. */
export function exists(path: HubPath, what = 'exists already'): ConnectorError {
  return new ConnectorError('item-exists', `${toHubPath(path)} ${what}; choose another path or send overwrite=true.`);
}

/**
 * Makes a change whose result takes the place of what is at `to`. What is there is put aside first and deleted only when
 * the change is made; when ShareFile refuses the change it gets its name back.
 */
async function inPlaceOfTarget(
  space: DocumentSpace,
  item: RawItem,
  to: HubPath,
  overwrite: boolean,
  change: () => Promise<RawItem>,
): Promise<RawItem> {
  const there = await findItemIfThere(space, to);
  if (!there || there.Id === item.Id) return change();
  if (!overwrite) throw exists(to);
  const aside = await rename(space, there, `replaced ${there.Id}`);
  const changed = await change().catch(async (error: unknown) => {
    await rename(space, aside, nameOf(there));
    throw error;
  });
  await removeItem(space, aside);
  return changed;
}

async function rename(space: DocumentSpace, item: RawItem, name: string): Promise<RawItem> {
  if (nameOf(item) === name) return item;
  return callForItem(space, 'PATCH', `Items(${item.Id})`, { Name: name, FileName: name });
}

function copyInto(space: DocumentSpace, item: RawItem, folder: RawItem): Promise<RawItem> {
  return callForItem(space, 'POST', `Items(${item.Id})/Copy?targetid=${folder.Id}&overwrite=false`);
}

function postFolder(space: DocumentSpace, parent: RawItem, name: string, overwrite: boolean): Promise<RawItem> {
  const below = parent.Id.toLowerCase() === 'top' ? 'Items' : `Items(${parent.Id})`;
  return callForItem(space, 'POST', `${below}/Folder?overwrite=${String(overwrite)}`, { Name: name });
}

function refusePlace(item: RawItem): void {
  if (!isAlias(item.Id)) return;
  throw new ConnectorError('request-not-valid', `${nameOf(item)} is a place of the account and cannot be changed.`);
}
