import type { FolderRecord } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';

/** Says what sort of folder it is and what the viewer may do with it. There are no access controls yet: all is allowed. */
export function folderInfo(folder: FolderRecord, viewer: Viewer): Readonly<Record<string, boolean>> {
  const isRoot = folder.parent === undefined;
  const isHome = folder.homeOf !== undefined;
  const isOwn = folder.homeOf === viewer.user.id;
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
    CanAddFolder: true,
    CanAddNode: true,
    CanView: true,
    CanDownload: true,
    CanUpload: true,
    CanSend: true,
    CanDeleteCurrentItem: !isFixed,
    CanDeleteChildItems: true,
    CanManagePermissions: true,
    CanEditFolderOpts: !isFixed,
  };
}
