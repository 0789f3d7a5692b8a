import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import { isInside } from '../../domain/items/folder-contents.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Share } from '../../domain/shares/share.ts';
import { childrenOf } from '../items/virtual-folders.ts';
import { itemFields } from '../render/item-fields.ts';
import type { Shown } from '../render/shown.ts';
import type { ApiContext } from '../request/request-context.ts';
import { asSharer } from './find-share.ts';

/** Gives what a share gives: what is still there, and what its maker could still download himself (GUESS). */
export function itemsOfShare(context: ApiContext, share: Share): readonly ItemRecord[] {
  const { account, user } = asSharer(context, share);
  return share.itemIds.flatMap((id) => {
    const item = findRecord(account.tree, id);
    return item && rightsOf(account, user, item).canDownload ? [item] : [];
  });
}

/** Finds one of the shared items, or something below a shared folder. Throws `item-not-found`. */
export function findSharedItem(context: ApiContext, share: Share, id: string): ItemRecord {
  const item = findRecord(context.account.tree, id);
  const { account, user } = asSharer(context, share);
  const isShared =
    item !== undefined &&
    rightsOf(account, user, item).canDownload &&
    itemsOfShare(context, share).some((each) => each === item || isBelow(item, each));
  if (isShared) return item;
  throw new ShareFileError('item-not-found', 'The share has no such item.');
}

/** Shows a shared item as its sharer sees it; only what is below it can be reached from it. */
export function showSharedItem(context: ApiContext, share: Share, item: ItemRecord): Shown {
  const { viewer, exchange } = asSharer(context, share);
  return {
    fields: () => itemFields(item, viewer, exchange.now),
    expand: (name) =>
      name === 'Children' && item.kind === 'Folder'
        ? childrenOf(item, viewer).map((child) => showSharedItem(context, share, child))
        : undefined,
  };
}

function isBelow(item: ItemRecord, folder: ItemRecord): boolean {
  return folder.kind === 'Folder' && item.parent !== undefined && isInside(item.parent, folder);
}
