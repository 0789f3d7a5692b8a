import type { Route } from '../routing/route.ts';
import { addGroupContacts, listGroupContacts, removeGroupContacts } from './group-contacts.ts';
import { deleteGroup, getGroup, listGroups, listGroupsOfUser, patchGroup, postGroup } from './groups.ts';

/** Everything about groups. */
export const GROUP_ROUTES: readonly Route[] = [
  ['GET Groups', listGroups],
  ['GET Groups()', getGroup],
  ['POST Groups', postGroup],
  ['PATCH Groups()', patchGroup],
  ['DELETE Groups()', deleteGroup],
  ['GET Groups()/Contacts', listGroupContacts],
  ['POST Groups()/Contacts', addGroupContacts],
  ['DELETE Groups()/Contacts', removeGroupContacts],
  ['GET Users()/Groups', listGroupsOfUser],
];
