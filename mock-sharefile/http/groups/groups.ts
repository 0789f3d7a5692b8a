import type { Group } from '../../domain/groups/group.ts';
import type { User } from '../../domain/accounts/user.ts';
import { isMasterAdmin } from '../../domain/accounts/user.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Entity } from '../entities/entity.ts';
import { showEntity } from '../entities/entity.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import { readMembers, toEntries } from '../entities/request-body.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { addressedUserOrSelf, usersNamedBy } from '../users/find-user.ts';
import { toContactEntity } from '../users/user-entity.ts';

/** GET Groups: the shared ones and one's own. */
export function listGroups(context: ApiContext): Reply {
  const groups = [...context.account.groups.values()].filter((group) => isVisible(context, group));
  return replyWithGroups(context, 'Groups', groups);
}

/** GET Users(id)/Groups: those that somebody is in. */
export function listGroupsOfUser(context: ApiContext): Reply {
  const user = addressedUserOrSelf(context);
  return replyWithGroups(context, `Users(${user.id})/Groups`, groupsOf(context, user));
}

/** Gives the groups that somebody is in. */
export function groupsOf({ account }: ApiContext, user: User): readonly Group[] {
  return [...account.groups.values()].filter((group) => group.memberIds.includes(user.id));
}

/** GET Groups(id). */
export function getGroup(context: ApiContext): Reply {
  return replyWithOne(context, toGroupEntity(context, addressedGroup(context)));
}

/** POST Groups: `{Name, IsShared, Contacts: [{Id}, {Email}]}`. */
export async function postGroup(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const name = body.text('Name')?.trim() ?? '';
  if (name === '') throw new ShareFileError('bad-request', 'A group needs a Name.');
  const { account, user } = context;
  const contacts = body.value('Contacts');
  const members = contacts === undefined ? [] : usersNamedBy(context, toEntries(contacts));
  const isShared = body.truth('IsShared') ?? true;
  const group: Group = {
    id: account.ids.group(),
    name,
    ownerId: user.id,
    isShared,
    memberIds: [...new Set(members.map(({ id }) => id))],
  };
  context.account.groups.set(group.id, group);
  return replyWithOne(context, toGroupEntity(context, group));
}

/** PATCH Groups(id). */
export async function patchGroup(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const group = changeableGroup(context);
  const name = body.text('Name') ?? group.name;
  const changed = { ...group, name, isShared: body.truth('IsShared') ?? group.isShared };
  context.account.groups.set(group.id, changed);
  return replyWithOne(context, toGroupEntity(context, changed));
}

/** DELETE Groups(id). */
export function deleteGroup(context: ApiContext): Reply {
  context.account.groups.delete(changeableGroup(context).id);
  context.account.tree.pathEpoch += 1;
  return NO_CONTENT;
}

/** Finds the group of the path. Throws `item-not-found`. */
export function addressedGroup(context: ApiContext): Group {
  const group = context.account.groups.get(canonicalId(context.ids[0] ?? ''));
  if (group && isVisible(context, group)) return group;
  throw new ShareFileError('item-not-found', 'The group that you requested could not be found in the system.');
}

/** As `addressedGroup`; throws `forbidden` to those who neither own it nor administer the account. */
export function changeableGroup(context: ApiContext): Group {
  const group = addressedGroup(context);
  if (group.ownerId === context.user.id || isMasterAdmin(context.user)) return group;
  throw new ShareFileError('forbidden', 'Only its owner and administrators can change a group.');
}

/** Writes a group. */
export function toGroupEntity(context: ApiContext, group: Group): Entity {
  const { viewer, account } = context;
  const members = group.memberIds.flatMap((id) => account.users.get(id) ?? []);
  return {
    set: 'Groups',
    type: 'Group',
    id: group.id,
    members: { Name: group.name, IsShared: group.isShared, NumberOfContacts: members.length },
    expand(name) {
      if (name === 'Owner') return reachOf(context).user(group.ownerId);
      if (name === 'Account') return reachOf(context).account();
      return name === 'Contacts'
        ? members.map((user) => showEntity(toContactEntity(context, user), viewer))
        : undefined;
    },
  };
}

function replyWithGroups(context: ApiContext, path: string, groups: readonly Group[]): Reply {
  const entities = groups.map((group) => toGroupEntity(context, group));
  return replyWithMany(context, { set: 'Groups', type: 'Group', path }, entities);
}

function isVisible(context: ApiContext, group: Group): boolean {
  return group.isShared || group.ownerId === context.user.id || isMasterAdmin(context.user);
}
