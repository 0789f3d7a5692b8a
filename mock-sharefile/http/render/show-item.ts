import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';
import { itemFields } from './item-fields.ts';
import { folderInfo } from './item-info.ts';
import { showAccount } from './show-account.ts';
import { showUser } from './show-user.ts';
import type { Shown } from './shown.ts';

/** Gives the children of a folder as the viewer sees them. */
export type ChildrenOf = (folder: ItemRecord) => readonly ItemRecord[];

/** Shows an item with all that can be reached from it. */
export function showItem(item: ItemRecord, viewer: Viewer, now: number, childrenOf: ChildrenOf): Shown {
  const show = (other: ItemRecord): Shown => showItem(other, viewer, now, childrenOf);
  return {
    fields: () => itemFields(item, viewer, now),
    expand(name) {
      switch (name) {
        case 'Parent':
          return item.parent && show(item.parent);
        case 'Children':
          return item.kind !== 'Folder' ? undefined : childrenOf(item).map(show);
        case 'Creator':
        case 'Owner':
          return showUser(item.creatorId, viewer);
        case 'Account':
          return showAccount(viewer);
        case 'Info':
          return item.kind === 'Folder' ? { fields: () => ({ ...folderInfo(item, viewer) }) } : undefined;
        default:
          return undefined;
      }
    },
  };
}
