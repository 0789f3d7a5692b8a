import type { User } from '../../domain/accounts/user.ts';
import { userFields } from '../render/user-fields.ts';
import type { Viewer } from '../request/viewer.ts';
import type { Entity } from '../entities/entity.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';

/** Writes a user for `entityFields`. */
export function toUserEntity(user: User, viewer: Viewer): Entity {
  return { set: 'Users', type: 'User', id: user.id, members: userFields(user.id, viewer) };
}

/** Writes a user, or a client, as an entry of an address book. */
export function toContactEntity(context: ApiContext, user: User): Entity {
  const { firstName, lastName, email, company } = user;
  return {
    set: 'Contacts',
    type: 'Contact',
    id: user.id,
    path: `Users(${user.id})`,
    members: {
      Name: `${lastName}, ${firstName}`,
      Email: email,
      FirstName: firstName,
      LastName: lastName,
      Company: company,
      EmailMedium: email.slice(0, 30),
      EmailShort: email.slice(0, 15),
      IsConfirmed: true,
      Count: 0,
    },
    expand: (name) => (name === 'User' ? reachOf(context).user(user.id) : undefined),
  };
}
