import type { AccessControl } from '../../domain/access-controls/access-control.ts';
import { NO_RIGHTS, withImpliedRights } from '../../domain/access-controls/access-control.ts';
import type { FolderRecord } from '../../domain/items/item-record.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { objectMember } from '../entities/request-body.ts';
import { resolveItem } from '../items/resolve-item.ts';
import type { BodyMembers } from '../request/body-members.ts';
import type { ApiContext } from '../request/request-context.ts';
import { userNamedBy } from '../users/find-user.ts';
import { requireRight } from './require-right.ts';

/** Finds a folder whose rights the caller manages. Throws `bad-request` for files, `forbidden`, `item-not-found`. */
export function managedFolder(context: ApiContext, id: string): FolderRecord {
  const folder = resolveItem(context, id);
  if (folder.kind !== 'Folder') throw new ShareFileError('bad-request', 'Rights are given on folders only.');
  requireRight(context, folder, 'canManagePermissions');
  return folder;
}

/** Gives the id of the user or group that `Principal` names by Id, Email or url. Throws `bad-request`. */
export function principalIdOf(context: ApiContext, body: BodyMembers): string {
  const reference = objectMember(body, 'Principal');
  const user = reference && userNamedBy(context, reference);
  const group = user ?? context.account.groups.get(canonicalId(reference?.text('Id') ?? ''));
  if (group) return group.id;
  throw new ShareFileError('bad-request', 'Principal must name a user by Id, Email or url, or a group by Id.');
}

/** Gives somebody rights on a folder; what the body leaves out stays as it was. With `recursive` also on all below it. */
export function setControl(
  context: ApiContext,
  folder: FolderRecord,
  principalId: string,
  body: BodyMembers,
  recursive: boolean,
): AccessControl {
  const { accessControls } = context.account;
  const others = (accessControls.get(folder.id) ?? []).filter((each) => each.principalId !== principalId);
  const known = accessControls.get(folder.id)?.find((each) => each.principalId === principalId);
  const before = known ?? { ...NO_RIGHTS, notifyOnUpload: false, notifyOnDownload: false };
  const control = withImpliedRights({
    itemId: folder.id,
    principalId,
    canView: body.truth('CanView') ?? before.canView,
    canDownload: body.truth('CanDownload') ?? before.canDownload,
    canUpload: body.truth('CanUpload') ?? before.canUpload,
    canDelete: body.truth('CanDelete') ?? before.canDelete,
    canManagePermissions: body.truth('CanManagePermissions') ?? before.canManagePermissions,
    notifyOnUpload: body.truth('NotifyOnUpload') ?? before.notifyOnUpload,
    notifyOnDownload: body.truth('NotifyOnDownload') ?? before.notifyOnDownload,
  });
  if (recursive) removeBelow(context, folder, principalId);
  accessControls.set(folder.id, [...others, control]);
  noteChange(context);
  return control;
}

/** Takes away the rights that were given to somebody on a folder. Tells whether there were any. */
export function removeControl(context: ApiContext, folder: FolderRecord, principalId: string): boolean {
  const { accessControls } = context.account;
  const before = accessControls.get(folder.id) ?? [];
  const left = before.filter((each) => each.principalId !== principalId);
  if (left.length === before.length) return false;
  if (left.length === 0) accessControls.delete(folder.id);
  else accessControls.set(folder.id, left);
  noteChange(context);
  return true;
}

/** What says something else further down would hide what is given further up. */
function removeBelow(context: ApiContext, folder: FolderRecord, principalId: string): void {
  for (const child of folder.children.values()) {
    if (child.kind !== 'Folder') continue;
    removeControl(context, child, principalId);
    removeBelow(context, child, principalId);
  }
}

/** The texts of folders say what their reader may do, so all of them are made anew. */
function noteChange(context: ApiContext): void {
  context.account.tree.pathEpoch += 1;
}
