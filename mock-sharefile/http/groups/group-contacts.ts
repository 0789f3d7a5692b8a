import type { Group } from '../../domain/groups/group.ts';
import type { User } from '../../domain/accounts/user.ts';
import { replyWithMany } from '../entities/reply-with.ts';
import { readEntries } from '../entities/request-body.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { usersNamedBy } from '../users/find-user.ts';
import { toContactEntity } from '../users/user-entity.ts';
import { addressedGroup, changeableGroup } from './groups.ts';

/** GET Groups(id)/Contacts. */
export function listGroupContacts(context: ApiContext): Reply {
  return replyWithContacts(context, addressedGroup(context));
}

/** POST Groups(id)/Contacts: an array of contacts, each named by Id or Email. */
export async function addGroupContacts(context: ApiContext): Promise<Reply> {
  const users = await readUsers(context);
  const group = changeableGroup(context);
  return change(context, group, [...new Set([...group.memberIds, ...users.map((user) => user.id)])]);
}

/** DELETE Groups(id)/Contacts: an array of contacts that leave. */
export async function removeGroupContacts(context: ApiContext): Promise<Reply> {
  const leaving = new Set((await readUsers(context)).map((user) => user.id));
  const group = changeableGroup(context);
  return change(
    context,
    group,
    group.memberIds.filter((id) => !leaving.has(id)),
  );
}

async function readUsers(context: ApiContext): Promise<readonly User[]> {
  return usersNamedBy(context, await readEntries(context));
}

function change(context: ApiContext, group: Group, memberIds: readonly string[]): Reply {
  const changed = { ...group, memberIds };
  context.account.groups.set(group.id, changed);
  // Members have the rights of their group, which the texts of items show.
  context.account.tree.pathEpoch += 1;
  return replyWithContacts(context, changed);
}

function replyWithContacts(context: ApiContext, group: Group): Reply {
  const users = group.memberIds.flatMap((id) => context.account.users.get(id) ?? []);
  const listing = { set: 'Contacts', type: 'Contact', path: `Groups(${group.id})/Contacts` };
  return replyWithMany(
    context,
    listing,
    users.map((user) => toContactEntity(context, user)),
  );
}
