import type { AsyncWork } from '../../domain/async-operation.ts';
import { editItem } from '../../domain/items/change-items.ts';
import { copyItem } from '../../domain/items/copy-item.ts';
import { childNamed } from '../../domain/items/folder-contents.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { deleteItem, deleteVersion } from '../../domain/items/remove-items.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { requireRight } from '../access-controls/require-right.ts';
import { requireUnlocked } from '../file-locks/require-unlocked.ts';
import { resolveChangeable, resolveItem, resolveTarget } from '../items/resolve-item.ts';
import type { Actor } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';

/**
 * Does what was asked for, and gives the item that is new or changed. It looks up itself what it works on, for that may
 * be gone by then, and so may the rights. Throws what the request for it would be refused with.
 */
export function doWork(actor: Actor, work: AsyncWork): ItemRecord | undefined {
  const { tree } = actor.account;
  switch (work.kind) {
    case 'copy': {
      const item = resolveItem(actor, work.itemId);
      requireRight(actor, item, 'canDownload');
      const target = resolveTarget(actor, work.targetId, item.kind);
      if (work.overwrite) requireUnlocked(actor, childNamed(target, item.name));
      return copyItem(tree, item, target, work.overwrite, actOf(actor));
    }
    case 'edit': {
      const item = resolveChangeable(actor, work.itemId);
      const { renameNeeds, moveNeeds } = actor.viewer.settings;
      requireRight(actor, item, renameNeeds);
      requireUnlocked(actor, item);
      const parent = work.parentId === undefined ? undefined : resolveTarget(actor, work.parentId, item.kind);
      if (parent && parent !== item.parent) requireRight(actor, item, moveNeeds);
      return editItem(tree, item, { ...work.edit, parent }, actOf(actor));
    }
    case 'delete': {
      const item = resolveChangeable(actor, work.itemId);
      requireRight(actor, item, 'canDelete');
      requireUnlocked(actor, item);
      if (work.singleVersion && item.kind === 'File') deleteVersion(tree, item, actOf(actor));
      else deleteItem(tree, item, actOf(actor));
      return undefined;
    }
    case 'delete-children': {
      // All are looked at before the first is deleted.
      const items = work.itemIds.map((id) => deletableChild(actor, work.folderId, id));
      for (const item of items) deleteItem(tree, item, actOf(actor), work.permanently);
      return undefined;
    }
  }
}

/** Finds a child of a folder that may be deleted. Throws `forbidden`, `bad-request` if it is no child. */
export function deletableChild(actor: Actor, folderId: string, id: string): ItemRecord {
  const item = resolveItem(actor, id);
  const isFixed = item.kind === 'Folder' && item.homeOf !== undefined;
  if (isFixed) throw new ShareFileError('forbidden', `${item.name} is a home folder and cannot be deleted.`);
  const isChild = item.parent?.id === folderId || (folderId === 'top' && item.parent?.parent === undefined);
  requireRight(actor, item, 'canDelete');
  requireUnlocked(actor, item);
  if (item.parent && isChild) return item;
  throw new ShareFileError('bad-request', `${id} is no child of the folder ${folderId}; all ids must be.`);
}
