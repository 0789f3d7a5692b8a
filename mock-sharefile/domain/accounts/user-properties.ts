import type { Property, PropertySet } from '../odata/property.ts';
import { shortName } from './person.ts';
import type { User } from './user.ts';

const text = (read: (user: User) => string): Property<User> => ({ kind: 'text', read });
const truth = (read: (user: User) => boolean): Property<User> => ({ kind: 'truth', read });

/** What `$filter` and `$orderby` may say about users, and about the maker of an item. */
export const USER_PROPERTIES: PropertySet<User> = {
  typeOf: () => 'ShareFile.Api.Models.User',
  properties: new Map<string, Property<User>>([
    ['Id', text((user) => user.id)],
    ['Name', text((user) => `${user.firstName} ${user.lastName}`)],
    ['FullName', text((user) => `${user.firstName} ${user.lastName}`)],
    ['FullNameShort', text(shortName)],
    ['FirstName', text((user) => user.firstName)],
    ['LastName', text((user) => user.lastName)],
    ['Email', text((user) => user.email)],
    ['Username', text((user) => user.username)],
    ['Company', text((user) => user.company)],
    ['DateCreated', { kind: 'date', read: (user) => user.createdAt }],
    ['IsConfirmed', truth(() => true)],
    ['IsDeleted', truth(() => false)],
  ]),
};
