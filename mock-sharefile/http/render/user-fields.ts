import { toWireDate } from '../../domain/dates/wire-date.ts';
import { shortName } from '../../domain/accounts/person.ts';
import type { Viewer } from '../request/viewer.ts';
import type { Fields } from './item-fields.ts';

/** Gives the members of a user; of one who is no longer there, the id alone. */
export function userFields(userId: string, viewer: Viewer): Fields {
  const user = viewer.account.users.get(userId);
  const address = {
    'odata.metadata': `${viewer.apiRoot}/$metadata#Users/ShareFile.Api.Models.User@Element`,
    'odata.type': 'ShareFile.Api.Models.User',
    Id: userId,
    url: `${viewer.apiRoot}/Users(${userId})`,
  };
  if (!user) return address;
  return {
    ...address,
    Name: `${user.firstName} ${user.lastName}`,
    FullName: `${user.firstName} ${user.lastName}`,
    FullNameShort: shortName(user),
    FirstName: user.firstName,
    LastName: user.lastName,
    Email: user.email,
    Username: user.username,
    Company: user.company,
    DateCreated: toWireDate(user.createdAt),
    Emails: [user.email],
    ReferredBy: 'none',
    TotalSharedFiles: 0,
    Contacted: 0,
    IsConfirmed: true,
    IsDeleted: false,
    Roles: user.roles,
  };
}
