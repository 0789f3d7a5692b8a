import { homeOf } from '../../domain/accounts/account.ts';
import { canonicalId } from '../../domain/ids.ts';
import type { FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import { findDeleted } from '../../domain/recycle-bin/recycle-bin.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { ProtocolSettings } from '../protocol-settings.ts';
import type { Actor, ApiContext } from '../request/request-context.ts';
import { requireRight, requireSight } from '../access-controls/require-right.ts';
import { findChild, isVirtual, virtualFolder, writableFolder } from './virtual-folders.ts';

/** Finds what an id or an alias names, if wanted also in the recycle bin. Throws `item-not-found`, `forbidden`. */
export function resolveItem(context: Actor, id: string, includeDeleted = false): ItemRecord {
  const { account } = context;
  const live = findRecord(account.tree, id) ?? resolveAlias(context, id.toLowerCase());
  const item = live ?? (includeDeleted ? findDeleted(account.tree.bin, id) : undefined);
  if (!item || !isAnsweredTo(id, item, context.viewer.settings)) throw itemNotFound();
  requireSight(context, item);
  return item;
}

function isAnsweredTo(id: string, item: ItemRecord, settings: ProtocolSettings): boolean {
  if (!settings.oldVersionsReadable && item.kind === 'File' && !item.current) return false;
  return settings.streamIdsAreItemIds || item.kind !== 'File' || item.streamId !== canonicalId(id);
}

/** As `resolveItem`, for the first id of the path. */
export function resolveAddressed(context: ApiContext, includeDeleted = false): ItemRecord {
  const [id = ''] = context.ids;
  return resolveItem(context, id, includeDeleted);
}

/** As `resolveAddressed`; throws `bad-request` if it is a file. */
export function resolveFolder(context: ApiContext): FolderRecord {
  return asFolder(resolveAddressed(context));
}

/** Gives the real folder into which a file or folder goes that is sent to `id`. */
export function resolveTarget(context: Actor, id: string, what: ItemRecord['kind']): FolderRecord {
  const folder = asFolder(resolveItem(context, id));
  const target = writableFolder(folder, what, context.viewer);
  if (target) {
    requireRight(context, target, 'canUpload');
    return target;
  }
  throw new ShareFileError('forbidden', `A ${what.toLowerCase()} cannot be put into ${folder.name}.`);
}

/** As `resolveItem`, for one that can be changed: no virtual folder. */
export function resolveChangeable(context: Actor, id: string): ItemRecord {
  const item = resolveItem(context, id);
  if (isVirtual(item.id)) throw new ShareFileError('forbidden', `${item.name} cannot be changed.`);
  return item;
}

/** What a path names, or the symbolic link at which it leaves this host and the path from there on. */
export interface PathEnd {
  readonly item: ItemRecord;
  readonly rest: string;
}

/** Finds what `path` names, from `folder` on. Case does not matter. Throws `item-not-found`. */
export function resolvePath(context: ApiContext, folder: ItemRecord, path: string): ItemRecord {
  const { item, rest } = followPath(context, folder, path);
  if (rest === '') return item;
  throw itemNotFound();
}

/** As `resolvePath`, but a path may also end at a symbolic link. */
export function followPath(context: ApiContext, folder: ItemRecord, path: string): PathEnd {
  let item = folder;
  const names = path.split('/').filter((name) => name !== '');
  for (const [index, name] of names.entries()) {
    if (item.kind === 'SymbolicLink') return { item, rest: `/${names.slice(index).join('/')}` };
    const child = item.kind === 'Folder' ? findChild(item, name, context.viewer) : undefined;
    if (!child) throw itemNotFound();
    item = child;
  }
  requireSight(context, item);
  return { item, rest: '' };
}

function resolveAlias(context: Actor, alias: string): ItemRecord | undefined {
  if (alias === 'home') return homeOf(context.account, context.user);
  if (alias === 'root') return context.account.tree.root;
  return isVirtual(alias) ? virtualFolder(alias, context.viewer) : undefined;
}

/** Gives an item that must be a folder. Throws `bad-request`. */
export function asFolder(item: ItemRecord): FolderRecord {
  if (item.kind === 'Folder') return item;
  throw new ShareFileError('bad-request', `${item.name} is a ${item.kind}; a folder is needed here.`);
}

/** Builds the refusal of an id or a path that names nothing. */
export function itemNotFound(): ShareFileError {
  return new ShareFileError('item-not-found', 'The item that you requested could not be found in the system.');
}
