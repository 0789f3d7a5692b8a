import type { User } from '../../domain/accounts/user.ts';
import { isEmployee } from '../../domain/accounts/user.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { replyWithMany } from '../entities/reply-with.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { toContactEntity } from '../users/user-entity.ts';

/** GET Accounts/Employees. */
export function getEmployees(context: ApiContext): Reply {
  return replyWithContacts(context, 'Accounts/Employees', isEmployee);
}

/** GET Accounts/Clients. */
export function getClients(context: ApiContext): Reply {
  return replyWithContacts(context, 'Accounts/Clients', (user) => !isEmployee(user));
}

/** GET Accounts/AddressBook?type=personal|shared|group&searchTerm: only the shared book has anybody in it (GUESS). */
export function getAddressBook(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const type = (query.get('type') ?? 'shared').toLowerCase();
  if (!['personal', 'shared', 'group'].includes(type)) {
    throw new ShareFileError('bad-request', 'type must be personal, shared or group.');
  }
  const wanted = (query.get('searchterm') ?? '').toLowerCase();
  return replyWithContacts(
    context,
    'Accounts/AddressBook',
    (user) =>
      type === 'shared' &&
      [user.email, user.firstName, user.lastName, user.company].some((text) => text.toLowerCase().includes(wanted)),
  );
}

function replyWithContacts(context: ApiContext, path: string, belongs: (user: User) => boolean): Reply {
  const users = [...context.account.users.values()].filter(belongs);
  users.sort((a, b) => compare(a.lastName, b.lastName) || compare(a.firstName, b.firstName));
  const contacts = users.map((user) => toContactEntity(context, user));
  return replyWithMany(context, { set: 'Contacts', type: 'Contact', path }, contacts);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
