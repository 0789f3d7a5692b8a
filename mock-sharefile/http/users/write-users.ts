import { findUserByName } from '../../domain/accounts/account.ts';
import { addUser } from '../../domain/accounts/create-account.ts';
import { setPassword } from '../../domain/accounts/password.ts';
import type { User } from '../../domain/accounts/user.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { BodyMembers } from '../request/body-members.ts';
import { replyWithOne } from '../entities/reply-with.ts';
import { readMembers } from '../entities/request-body.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { addressedUser, addressedUserOrSelf, requireMasterAdmin } from './find-user.ts';
import { toUserEntity } from './user-entity.ts';

/** POST Users: a client. Email, FirstName, LastName and Company are required (SDK). */
export function postClient(context: ApiContext): Promise<Reply> {
  return createUser(context, ['Client']);
}

/** POST Users/AccountUser: an employee. */
export function postAccountUser(context: ApiContext): Promise<Reply> {
  return createUser(context, ['Employee']);
}

async function createUser(context: ApiContext, roles: readonly string[]): Promise<Reply> {
  const body = await readMembers(context);
  const query = parseQuery(context.exchange.queryText);
  const ifNecessary = truthParameter(query, 'ifNecessary', false);
  requireMasterAdmin(context);
  const { account, viewer } = context;
  const email = required(body, 'Email');
  if (!/^\S+@\S+$/.test(email))
    throw new ShareFileError('bad-request', `${JSON.stringify(email)} is no e-mail address.`);
  const known = findUserByName(account, email);
  if (known && ifNecessary) return replyWithOne(context, toUserEntity(known, viewer));
  if (known) throw new ShareFileError('name-taken', `There is already a user with the e-mail address ${email}.`);
  const user = {
    email,
    username: email,
    // Nobody signs in without a password that was set.
    password: body.text('Password') ?? context.exchange.state.random.hex(32),
    firstName: required(body, 'FirstName'),
    lastName: required(body, 'LastName'),
    company: required(body, 'Company'),
    createdAt: actOf(context).at,
    roles: readRoles(body) ?? roles,
  };
  const added = addUser(account, user, context.viewer.settings.homeFolderName);
  announce(context, 'Create', added.id);
  return replyWithOne(context, toUserEntity(added, viewer));
}

/** PATCH Users(id) and Users/AccountUser(id): names and company by oneself, all else by administrators. */
export async function patchUser(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const user = addressedUserOrSelf(context);
  const email = body.text('Email') ?? user.email;
  const roles = readRoles(body) ?? user.roles;
  if (email !== user.email || roles !== user.roles) requireMasterAdmin(context);
  const other = findUserByName(context.account, email);
  if (other && other.id !== user.id) throw new ShareFileError('name-taken', `${email} belongs to another user.`);
  const password = body.text('Password');
  const changed: User = {
    ...user,
    email,
    username: email === user.email ? user.username : email,
    roles,
    firstName: body.text('FirstName') ?? user.firstName,
    lastName: body.text('LastName') ?? user.lastName,
    company: body.text('Company') ?? user.company,
    password: password === undefined ? user.password : setPassword(password, user.id),
  };
  replaceUser(context, changed);
  return replyWithOne(context, toUserEntity(changed, context.viewer));
}

/** DELETE Users(id). His tokens end at once; what he made stays. */
export function deleteUser(context: ApiContext): Reply {
  requireMasterAdmin(context);
  const user = addressedUser(context);
  if (user.id === context.user.id) throw new ShareFileError('forbidden', 'Nobody can delete himself.');
  context.account.users.delete(user.id);
  context.account.favorites.delete(user.id);
  context.account.favoriteFolders.delete(user.id);
  announce(context, 'Delete', user.id);
  context.account.tree.pathEpoch += 1;
  return NO_CONTENT;
}

function replaceUser(context: ApiContext, user: User): void {
  context.account.users.set(user.id, user);
  announce(context, 'Update', user.id);
  // The texts of items carry the names of their makers, so all of them are made anew.
  context.account.tree.pathEpoch += 1;
}

function announce(context: ApiContext, operation: 'Create' | 'Update' | 'Delete', resourceId: string): void {
  const { account, exchange } = context;
  exchange.state.announceResource(account, { resourceType: 'User', operation, resourceId, at: actOf(context).at });
}

function required(body: BodyMembers, name: string): string {
  const value = body.text(name)?.trim();
  if (value !== undefined && value !== '') return value;
  throw new ShareFileError('bad-request', `${name} is required for a user, with Email, FirstName, LastName, Company.`);
}

function readRoles(body: BodyMembers): readonly string[] | undefined {
  const roles = body.value('Roles');
  if (roles === undefined) return undefined;
  if (Array.isArray(roles) && roles.every((role): role is string => typeof role === 'string')) return roles;
  throw new ShareFileError('bad-request', 'Roles must be an array of role names.');
}
