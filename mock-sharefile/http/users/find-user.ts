import { findUserByName } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import { isMasterAdmin } from '../../domain/accounts/user.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { BodyMembers } from '../request/body-members.ts';
import type { ApiContext } from '../request/request-context.ts';

/** Finds the user whose id stands first in the path. Throws `item-not-found`. */
export function addressedUser(context: ApiContext): User {
  const user = context.account.users.get(canonicalId(context.ids[0] ?? ''));
  if (user) return user;
  throw userNotFound();
}

/** As `addressedUser`, for what is only the user's own or the administrators' business. Throws `forbidden`. */
export function addressedUserOrSelf(context: ApiContext): User {
  const user = addressedUser(context);
  if (user.id !== context.user.id) requireMasterAdmin(context);
  return user;
}

/** Finds whom an object names by Id, by Email or by the id in its url, as the SDK does; undefined if it is not known. */
export function userNamedBy(context: ApiContext, reference: BodyMembers): User | undefined {
  const { account } = context;
  const idInUrl = /\(([^)]*)\)$/.exec(reference.text('url') ?? '')?.[1];
  const id = reference.text('Id') ?? idInUrl;
  const email = reference.text('Email') ?? reference.text('Username');
  const byId = id === undefined ? undefined : account.users.get(canonicalId(id));
  return byId ?? (email === undefined ? undefined : findUserByName(account, email));
}

/** As `userNamedBy`, for several. Throws `item-not-found` if one of them is not known. */
export function usersNamedBy(context: ApiContext, references: readonly BodyMembers[]): readonly User[] {
  return references.map((reference) => {
    const user = userNamedBy(context, reference);
    if (user) return user;
    throw userNotFound();
  });
}

/** Throws `forbidden` unless the caller administers the account. */
export function requireMasterAdmin(context: ApiContext): void {
  if (isMasterAdmin(context.user)) return;
  throw new ShareFileError('forbidden', 'Only a user with the MasterAdmin role can do this.');
}

/** Builds the refusal of an unknown user. */
export function userNotFound(): ShareFileError {
  return new ShareFileError('item-not-found', 'The user that you requested could not be found in the system.');
}
