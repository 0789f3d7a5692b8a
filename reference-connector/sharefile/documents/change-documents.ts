import { ConnectorError } from '../../domain/connector-error.ts';
import { checkNewNames } from '../../domain/hub/check-new-names.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import { splitHubPath } from '../../domain/hub/hub-path.ts';
import { isDirectory } from '../../domain/hub/to-cloud-file.ts';
import { isRawItem } from '../share-file-item.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { callForItem, findChild, findItemById, findItemIfThere, nameOf } from './find-item.ts';
import { followOperation } from './follow-operation.ts';
import { exists, findWay, makeWay, postFolder } from './make-folders.ts';
import type { FolderWay } from './make-folders.ts';
import { isRoot, isWithin } from './place-of.ts';

/** Moves or renames an Item. Throws `item-exists` when the target is there and must not be overwritten. */
export async function moveItem(space: DocumentSpace, item: RawItem, to: HubPath, overwrite: boolean): Promise<RawItem> {
  const way = await findTarget(space, item, to);
  const { name } = splitHubPath(to);
  return inPlaceOfTarget(space, item, to, overwrite, async () =>
    relocate(space, item, await makeWay(space, way), name),
  );
}

/** Copies an Item, and makes missing parents. Throws as `moveItem`. */
export async function copyItem(space: DocumentSpace, item: RawItem, to: HubPath, overwrite: boolean): Promise<RawItem> {
  const way = await findTarget(space, item, to);
  const there = await findItemIfThere(space, to);
  if (there?.Id === item.Id) {
    if (overwrite && space.copyOntoItself === 'unchanged') return item;
    throw exists(to, 'is what is to be copied');
  }
  const { name } = splitHubPath(to);
  return inPlaceOfTarget(space, item, to, overwrite, async () =>
    makeCopy(space, item, await makeWay(space, way), name),
  );
}

/** Deletes an Item, a folder with all that is in it. */
export async function removeItem(space: DocumentSpace, item: RawItem): Promise<void> {
  await refuseRoot(space, item);
  await remove(space, item);
}

/** Takes a deleted Item out of the recycle bin, for good. */
export async function purgeItem(space: DocumentSpace, item: RawItem): Promise<void> {
  await followOperation(
    space,
    await space.client.call('POST', 'Items/BulkDeletePermanently?forceSync=true', [item.Id]),
  );
}

/** Looks whether the Item can go there, before anything is changed. */
async function findTarget(space: DocumentSpace, item: RawItem, to: HubPath): Promise<FolderWay> {
  const { folder, name } = splitHubPath(to);
  const [way] = await Promise.all([findWay(space, folder), refuseRoot(space, item)]);
  checkNewNames([name]);
  if (!isWithin(way.folder, item)) return way;
  throw new ConnectorError('request-not-valid', `${nameOf(item)} cannot be put into itself.`);
}

/** ShareFile renames and moves in one request too, but in the old folder first, where the name may be another's. */
async function relocate(space: DocumentSpace, item: RawItem, folder: RawItem, name: string): Promise<RawItem> {
  const oldName = nameOf(item);
  if (folder.Id === parentIdOf(item)) return rename(space, item, name);
  if (name === oldName || !(await findChild(space, folder, oldName))) {
    return rename(space, await move(space, item, folder), name);
  }
  // Its own name is taken there: it goes with a name that nobody has.
  const passing = await rename(space, item, `moving ${item.Id}`);
  try {
    return await rename(space, await move(space, passing, folder), name);
  } catch (error) {
    // If it moved already, its own name is taken there; the error is what matters.
    await rename(space, passing, oldName).catch(() => undefined);
    throw error;
  }
}

async function makeCopy(space: DocumentSpace, item: RawItem, folder: RawItem, name: string): Promise<RawItem> {
  if (!(await findChild(space, folder, nameOf(item)))) {
    return rename(space, await copyInto(space, item, folder), name);
  }
  // ShareFile's copy keeps the name, which is taken there: the copy gets its name in a folder of its own.
  const detour = await postFolder(space, folder, `copy of ${item.Id}`, true);
  try {
    return await move(space, await rename(space, await copyInto(space, item, detour), name), folder);
  } finally {
    await remove(space, detour);
  }
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
  if (isDirectory(there) !== isDirectory(item)) throw exists(to, 'is of another kind');
  if (isWithin(item, there)) throw exists(to, 'holds what is to take its place');
  const aside = await rename(space, there, `replaced ${there.Id}`);
  const changed = await change().catch(async (error: unknown) => {
    await rename(space, aside, nameOf(there));
    throw error;
  });
  await remove(space, aside);
  return changed;
}

async function rename(space: DocumentSpace, item: RawItem, name: string): Promise<RawItem> {
  if (nameOf(item) === name) return item;
  return callForItem(space, 'PATCH', `Items(${item.Id})`, { Name: name, FileName: name });
}

// ShareFile is asked to move and delete at once, and may still do it later, between storage zones for example.
async function move(space: DocumentSpace, item: RawItem, folder: RawItem): Promise<RawItem> {
  const path = `Items(${item.Id})?forceSync=true`;
  const answer = await space.client.call('PATCH', path, { Parent: { Id: folder.Id } });
  if (await followOperation(space, answer)) return findItemById(space, item.Id);
  return asItem(answer, 'The move');
}

async function copyInto(space: DocumentSpace, item: RawItem, folder: RawItem): Promise<RawItem> {
  const answer = await space.client.call('POST', `Items(${item.Id})/Copy?targetid=${folder.Id}&overwrite=false`);
  const isLater = await followOperation(space, answer);
  // An operation does not name the copy; nothing else has that name there.
  return asItem(isLater ? await findChild(space, folder, nameOf(item)) : answer, 'The copy');
}

async function remove(space: DocumentSpace, item: RawItem): Promise<void> {
  await followOperation(space, await space.client.call('DELETE', `Items(${item.Id})?forceSync=true`));
}

function asItem(answer: unknown, what: string): RawItem {
  if (isRawItem(answer)) return answer;
  throw new ConnectorError('provider-answered-badly', `${what} at ShareFile gave no Item.`);
}

function parentIdOf(item: RawItem): unknown {
  const parent = item['Parent'];
  return typeof parent === 'object' && parent !== null && 'Id' in parent ? parent.Id : undefined;
}

async function refuseRoot(space: DocumentSpace, item: RawItem): Promise<void> {
  if (!(await isRoot(space, item))) return;
  throw new ConnectorError('request-not-valid', `${nameOf(item)} is a place of the account and cannot be changed.`);
}
