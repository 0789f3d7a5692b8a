import type { Account } from '../accounts/account.ts';
import type { User } from '../accounts/user.ts';
import { isEmployee, isMasterAdmin } from '../accounts/user.ts';
import type { FolderRecord, ItemRecord } from '../items/item-record.ts';
import type { Rights } from './access-control.ts';
import { ALL_RIGHTS, NO_RIGHTS, unitedRights } from './access-control.ts';

/** What every employee may do at the top of the account: look, and make folders that are his. GUESS. */
const TOP_RIGHTS: Rights = { ...NO_RIGHTS, canView: true, canUpload: true };

/**
 * Gives what `user` may do with `item`: what the nearest folder on the way up says of him or of one of his groups.
 * Folders are their maker's, home folders their owner's alone unless he gives rights on them. The cost grows with the
 * depth of the item only.
 */
export function rightsOf(account: Account, user: User, item: ItemRecord): Rights {
  const { root } = account.tree;
  const principals = principalsOf(account, user);
  const administers = mayDoAll(account, user);
  let nearest: Rights | undefined;
  for (let each: ItemRecord | undefined = item; each; each = each.parent) {
    if (each.kind !== 'Folder') continue;
    if (each.homeOf === user.id) return ALL_RIGHTS;
    if (each === root) return administers ? ALL_RIGHTS : rightsAtTop(account, user, item, root);
    if (!each.parent) return ALL_RIGHTS; // A virtual folder, which shows to everybody what he may see.
    if (each.homeOf === undefined && each.creatorId === user.id) return ALL_RIGHTS;
    nearest ??= givenOn(account, principals, each);
    if (nearest && !administers) return nearest;
    if (each.homeOf !== undefined) return nearest ?? NO_RIGHTS;
  }
  return NO_RIGHTS;
}

/** Tells whether `user` may see `item`; for those who may do all it costs no more than the way up. */
export function maySee(account: Account, user: User, item: ItemRecord): boolean {
  if (!mayDoAll(account, user)) return rightsOf(account, user, item).canView;
  for (let each: ItemRecord | undefined = item; each; each = each.parent) {
    if (each.kind === 'Folder' && each.homeOf !== undefined) {
      return each.homeOf === user.id || rightsOf(account, user, item).canView;
    }
  }
  return true;
}

/** Tells whether `user` needs no rights outside the home folders of others. */
export function mayDoAll(account: Account, user: User): boolean {
  return account.accessSettings.masterAdminMayDoAll && isMasterAdmin(user);
}

function rightsAtTop(account: Account, user: User, item: ItemRecord, root: FolderRecord): Rights {
  if (item === root) {
    const own = givenOn(account, principalsOf(account, user), root) ?? NO_RIGHTS;
    return isEmployee(user) ? unitedRights(TOP_RIGHTS, own) : { ...own, canView: true };
  }
  // What lies directly at the top has no folder that could be somebody's.
  if (item.parent === root && item.kind !== 'Folder' && item.creatorId === user.id) return ALL_RIGHTS;
  const given = givenOn(account, principalsOf(account, user), root);
  if (given) return given;
  return account.accessSettings.rightsWithoutControl === 'all' && isEmployee(user) ? ALL_RIGHTS : NO_RIGHTS;
}

function givenOn(account: Account, principals: ReadonlySet<string>, folder: FolderRecord): Rights | undefined {
  let given: Rights | undefined;
  for (const control of account.accessControls.get(folder.id) ?? []) {
    if (principals.has(control.principalId)) given = given ? unitedRights(given, control) : control;
  }
  return given;
}

/** A user is himself and all the groups that he is in. */
function principalsOf(account: Account, user: User): ReadonlySet<string> {
  const principals = new Set([user.id]);
  for (const group of account.groups.values()) if (group.memberIds.includes(user.id)) principals.add(group.id);
  return principals;
}
