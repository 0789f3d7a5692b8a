import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import type { FolderRecord, ReferenceRecord } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';

/** What is shown as a folder: a folder, or a reference that is a symbolic link. */
export type FolderLikeRecord = FolderRecord | ReferenceRecord;

/** Says what sort of folder it is and what the viewer may do with it. */
export function folderInfo(folder: FolderLikeRecord, viewer: Viewer): Readonly<Record<string, boolean>> {
  const rights = rightsOf(viewer.account, viewer.user, folder);
  const isRoot = folder.parent === undefined;
  const homeOf = folder.kind === 'Folder' ? folder.homeOf : undefined;
  const isHome = homeOf !== undefined;
  const isOwn = homeOf === viewer.user.id;
  const isFixed = isRoot || isHome;
  return {
    HasVroot: false,
    IsSystemRoot: false,
    IsAccountRoot: isRoot,
    IsVRoot: false,
    IsMyFolders: isOwn,
    IsAHomeFolder: isHome,
    IsMyHomeFolder: isOwn,
    IsAStartFolder: folder.parent === viewer.account.tree.root,
    IsSharedFolder: !isHome && folder.parent === viewer.account.tree.root,
    IsPassthrough: false,
    IsVersioned: viewer.settings.versioning,
    CanAddFolder: rights.canUpload,
    CanAddNode: rights.canUpload,
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
