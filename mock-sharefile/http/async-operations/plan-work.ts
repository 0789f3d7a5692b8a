import type { AsyncWork } from '../../domain/async-operation.ts';
import { editItem } from '../../domain/items/change-items.ts';
import { copyItem } from '../../domain/items/copy-item.ts';
import type { FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { deleteItem, deleteVersion } from '../../domain/items/remove-items.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { requireRight } from '../access-controls/require-right.ts';
import { requireUnlocked } from '../file-locks/require-unlocked.ts';
import { resolveChangeable, resolveItem, resolveTarget } from '../items/resolve-item.ts';
import type { Actor } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';

/** What was asked for, looked up and allowed. */
export interface PlannedWork {
  /** What it is done to, each item once. */
  readonly sources: readonly ItemRecord[];
  /** The folder that they get into, if they are not in it. */
  readonly target?: FolderRecord | undefined;
  /** Does it and gives the item that is new or changed. Throws what only shows by then, such as `name-taken`. */
  run(): ItemRecord | undefined;
}

type WorkOf<Kind extends AsyncWork['kind']> = Extract<AsyncWork, { readonly kind: Kind }>;

/**
 * Looks up what work is about, and whether it is allowed: the one place for the rights and locks of all that can be done
 * now or later. Who does it later plans it again, for what it is about may be gone by then, and so may the rights. Throws
 * what the request for it is refused with.
 */
export function planWork(actor: Actor, work: AsyncWork): PlannedWork {
  switch (work.kind) {
    case 'copy':
      return planCopy(actor, work);
    case 'edit':
      return planEdit(actor, work);
    case 'delete':
      return planDeletion(actor, work);
    case 'delete-children':
      return planDeletions(actor, work);
  }
}

function planCopy(actor: Actor, { itemId, targetId, overwrite }: WorkOf<'copy'>): PlannedWork {
  const item = resolveItem(actor, itemId);
  requireRight(actor, item, 'canDownload');
  const target = resolveTarget(actor, targetId, item.kind);
  const beforeReplacing = (file: ItemRecord): void => {
    requireUnlocked(actor, file);
  };
  const { tree } = actor.account;
  const run = (): ItemRecord => copyItem(tree, item, target, overwrite, actOf(actor), beforeReplacing);
  return { sources: [item], target, run };
}

function planEdit(actor: Actor, { itemId, parentId, edit }: WorkOf<'edit'>): PlannedWork {
  const item = resolveChangeable(actor, itemId);
  const { renameNeeds, moveNeeds } = actor.viewer.settings;
  requireRight(actor, item, renameNeeds);
  requireUnlocked(actor, item);
  const parent = parentId === undefined ? undefined : resolveTarget(actor, parentId, item.kind);
  const target = parent === item.parent ? undefined : parent;
  if (target) requireRight(actor, item, moveNeeds);
  // What makes room is deleted, so it needs what its deletion would need.
  const beforeReplacing = (other: ItemRecord): void => {
    requireDeletable(actor, other);
  };
  const { tree } = actor.account;
  const run = (): ItemRecord => editItem(tree, item, { ...edit, parent: target }, actOf(actor), beforeReplacing);
  return { sources: [item], target, run };
}

function planDeletion(actor: Actor, { itemId, singleVersion }: WorkOf<'delete'>): PlannedWork {
  const item = resolveChangeable(actor, itemId);
  requireDeletable(actor, item);
  const { tree } = actor.account;
  const run = (): undefined => {
    if (singleVersion && item.kind === 'File') deleteVersion(tree, item, actOf(actor));
    else deleteItem(tree, item, actOf(actor));
  };
  return { sources: [item], run };
}

/** All are looked at before the first is deleted, so a list with a stranger in it changes nothing. */
function planDeletions(actor: Actor, { folderId, itemIds, permanently }: WorkOf<'delete-children'>): PlannedWork {
  const { tree } = actor.account;
  // One file has many ids: an alias, a stream id, those of its versions.
  const items = new Set(itemIds.map((id) => currentOf(actor, deletableChild(actor, folderId, id))));
  const run = (): undefined => {
    for (const item of items) deleteItem(tree, item, actOf(actor), permanently);
  };
  return { sources: [...items], run };
}

function currentOf({ account }: Actor, item: ItemRecord): ItemRecord {
  return account.tree.byStreamId.get(item.streamId) ?? item;
}

function deletableChild(actor: Actor, folderId: string, id: string): ItemRecord {
  const item = resolveItem(actor, id);
  const isFixed = item.kind === 'Folder' && item.homeOf !== undefined;
  if (isFixed) throw new ShareFileError('forbidden', `${item.name} is a home folder and cannot be deleted.`);
  const isChild = item.parent?.id === folderId || (folderId === 'top' && item.parent?.parent === undefined);
  requireDeletable(actor, item);
  if (item.parent && isChild) return item;
  throw new ShareFileError('bad-request', `${id} is no child of the folder ${folderId}; all ids must be.`);
}

function requireDeletable(actor: Actor, item: ItemRecord): void {
  requireRight(actor, item, 'canDelete');
  requireUnlocked(actor, item);
}
