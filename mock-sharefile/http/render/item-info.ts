import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import { isFolderLike } from '../../domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord, ReferenceRecord } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';

/** What is shown as a folder: a folder, or a reference that is a symbolic link. */
export type FolderLikeRecord = FolderRecord | ReferenceRecord;

/** Says what sort of folder it is, if it is one, and what the viewer may do with it. */
export function itemInfo(item: ItemRecord, viewer: Viewer): Readonly<Record<string, boolean>> {
  const rights = rightsOf(viewer.account, viewer.user, item);
  const isRoot = item.parent === undefined;
  const homeOf = item.kind === 'Folder' ? item.homeOf : undefined;
  const isHome = homeOf !== undefined;
  const isOwn = homeOf === viewer.user.id;
  const isFixed = isRoot || isHome;
  const isStart = isFolderLike(item) && item.parent === viewer.account.tree.root;
  return {
    HasVroot: false,
    IsSystemRoot: false,
    IsAccountRoot: isRoot,
    IsVRoot: false,
    IsMyFolders: isOwn,
    IsAHomeFolder: isHome,
    IsMyHomeFolder: isOwn,
    IsAStartFolder: isStart,
    IsSharedFolder: !isHome && isStart,
    IsPassthrough: false,
    IsVersioned: viewer.settings.versioning,
    CanAddFolder: rights.canUpload && isFolderLike(item),
    CanAddNode: rights.canUpload && isFolderLike(item),
    CanView: rights.canView,
    CanDownload: rights.canDownload,
    CanUpload: rights.canUpload,
    CanSend: rights.canDownload,
    CanDeleteCurrentItem: rights.canDelete && !isFixed,
    CanDeleteChildItems: rights.canDelete,
    CanManagePermissions: rights.canManagePermissions,
    CanEditFolderOpts: rights.canManagePermissions && !isFixed,
  };
}
