import { mayDoAll, maySee } from '../../domain/access-controls/rights-of.ts';
import { homeOf } from '../../domain/accounts/account.ts';
import { favoritesOf } from '../../domain/annotations/favorites-of.ts';
import { byKindThenName, childNamed, isFolderLike, listChildren } from '../../domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { createFolderRecord } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';

/** The folders that exist for the eye only. */
type VirtualAlias = 'top' | 'favorites' | 'allshared' | 'connectors' | 'box';

const VIRTUAL_ALIASES: ReadonlySet<string> = new Set<VirtualAlias>([
  'top',
  'favorites',
  'allshared',
  'connectors',
  'box',
]);

const NAME_SETTINGS = {
  top: 'topFolderName',
  favorites: 'favoritesName',
  allshared: 'sharedFoldersName',
  connectors: 'connectorsName',
  box: 'fileBoxName',
} as const satisfies Readonly<Record<VirtualAlias, string>>;

/** Tells whether an id names a virtual folder. */
export function isVirtual(id: string): id is VirtualAlias {
  return VIRTUAL_ALIASES.has(id);
}

/** Builds the record of a virtual folder: it is as old and as young as the account's root, and is kept nowhere. */
export function virtualFolder(alias: VirtualAlias, viewer: Viewer): FolderRecord {
  const { root } = viewer.account.tree;
  let sizeBytes = 0;
  let fileCount = 0;
  for (const child of virtualChildren(alias, viewer)) {
    sizeBytes += child.sizeBytes;
    fileCount += child.kind === 'Folder' ? child.fileCount : 1;
  }
  const known = lastShown.get(viewer)?.get(alias);
  if (
    known?.progenyEditedAt === root.progenyEditedAt &&
    known.sizeBytes === sizeBytes &&
    known.fileCount === fileCount &&
    known.createdAt === root.createdAt
  ) {
    return known;
  }
  const folder = createFolderRecord({
    id: alias,
    streamId: alias,
    name: viewer.settings[NAME_SETTINGS[alias]],
    creatorId: root.creatorId,
    at: root.createdAt,
  });
  folder.progenyEditedAt = root.progenyEditedAt;
  folder.sizeBytes = sizeBytes;
  folder.fileCount = fileCount;
  const shown = lastShown.get(viewer) ?? new Map<VirtualAlias, FolderRecord>();
  lastShown.set(viewer, shown.set(alias, folder));
  return folder;
}

/** The records as they were last built, with the wire text that they carry: most listings find them unchanged. */
const lastShown = new WeakMap<Viewer, Map<VirtualAlias, FolderRecord>>();

/** Gives the children of a folder, real or virtual, that the viewer may see, in the default order. */
export function childrenOf(folder: ItemRecord, viewer: Viewer): readonly ItemRecord[] {
  if (folder.kind !== 'Folder') return [];
  if (isVirtual(folder.id)) return virtualChildren(folder.id, viewer);
  const children = listChildren(folder);
  if (folder.parent && mayDoAll(viewer.account, viewer.user)) return children;
  return children.filter((child) => maySee(viewer.account, viewer.user, child));
}

/** Finds what is called `name` in a folder, real or virtual. */
export function findChild(folder: FolderRecord, name: string, viewer: Viewer): ItemRecord | undefined {
  const { root } = viewer.account.tree;
  if (folder.id !== 'top' && folder !== root && !isVirtual(folder.id)) return childNamed(folder, name);
  const wanted = name.toLowerCase();
  const shown = childrenOf(folder, viewer).find((child) => child.name.toLowerCase() === wanted);
  // What lies at the real top, shared folders included, is reached from the virtual one, too.
  const hidden = folder.id === 'top' ? childNamed(root, name) : undefined;
  return shown ?? (hidden && maySee(viewer.account, viewer.user, hidden) ? hidden : undefined);
}

/** Gives the real folder into which something goes that is put into `folder`; nothing where nothing can be put. */
export function writableFolder(
  folder: FolderRecord,
  what: ItemRecord['kind'],
  viewer: Viewer,
): FolderRecord | undefined {
  const { root } = viewer.account.tree;
  const isTop = folder.id === 'top' || (folder.id === 'allshared' && what === 'Folder');
  const target = isTop || (folder.id === 'connectors' && what === 'SymbolicLink') ? root : folder;
  if (isVirtual(target.id)) return undefined;
  return target === root && what !== 'Folder' && what !== 'SymbolicLink' && !viewer.settings.filesAtTop
    ? undefined
    : target;
}

function virtualChildren(alias: VirtualAlias, viewer: Viewer): ItemRecord[] {
  const { account, user } = viewer;
  if (alias === 'allshared')
    return [...topItems(viewer, (item) => item.kind === 'Folder'), ...deeperFolders(viewer)].sort(byKindThenName);
  if (alias === 'favorites') return favoriteItems(viewer);
  if (alias === 'connectors') return topItems(viewer, (item) => item.kind === 'SymbolicLink');
  if (alias !== 'top') return [];
  // File Box is no child of top: the documentation names home, favorites, shared folders and connectors.
  const folders = (['favorites', 'allshared', 'connectors'] as const).map((each) => virtualFolder(each, viewer));
  return [homeOf(account, user), ...folders, ...topItems(viewer, (item) => !isFolderLike(item))];
}

/** Folders on which somebody has rights without seeing what they lie in: for him they are at the top. */
function deeperFolders({ account, user }: Viewer): ItemRecord[] {
  if (mayDoAll(account, user)) return [];
  return [...account.accessControls.entries()].flatMap(([folderId]) => {
    const folder = account.tree.byId.get(folderId);
    if (!folder?.parent || folder.parent === account.tree.root || !maySee(account, user, folder)) return [];
    return maySee(account, user, folder.parent) ? [] : [folder];
  });
}

/** Of two lists of favorites, this folder shows both. */
function favoriteItems({ account, user, settings }: Viewer): ItemRecord[] {
  const favorites = (['favorites', 'favoriteFolders'] as const).flatMap((list) => favoritesOf(account, user, list));
  const items = [...new Set(favorites.map(({ item }) => item))];
  return items.filter((item) => settings.favoriteFilesAreShown || isFolderLike(item)).sort(byKindThenName);
}

function topItems(viewer: Viewer, isWanted: (item: ItemRecord) => boolean): ItemRecord[] {
  return listChildren(viewer.account.tree.root).filter(
    (item) =>
      isWanted(item) &&
      !(item.kind === 'Folder' && item.homeOf !== undefined) &&
      maySee(viewer.account, viewer.user, item),
  );
}
