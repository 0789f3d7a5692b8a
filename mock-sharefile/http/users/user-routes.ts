import { getUser } from '../accounts/read-user.ts';
import type { Route } from '../routing/route.ts';
import { getAllSharedFolders, getBox, getFileBox, getHomeFolder, getTopFolders } from './user-folders.ts';
import { getUserInfo, getUserPreferences, getUserSecurity, patchUserPreferences } from './user-settings.ts';
import { deleteUser, patchUser, postAccountUser, postClient } from './write-users.ts';

/** Everything below Users but what other areas hang on it. */
export const USER_ROUTES: readonly Route[] = [
  ['GET Users', getUser],
  ['GET Users()', getUser],
  ['POST Users', postClient],
  ['POST Users/AccountUser', postAccountUser],
  ['PATCH Users()', patchUser],
  ['PATCH Users/AccountUser()', patchUser],
  ['DELETE Users()', deleteUser],
  ['GET Users()/HomeFolder', getHomeFolder],
  ['GET Users()/TopFolders', getTopFolders],
  ['GET Users/TopFolders', getTopFolders],
  ['GET Users()/AllSharedFolders', getAllSharedFolders],
  ['GET Users/AllSharedFolders', getAllSharedFolders],
  ['GET Users()/Box', getBox],
  ['GET Users()/FileBox', getFileBox],
  ['GET Users()/Preferences', getUserPreferences],
  ['PATCH Users()/Preferences', patchUserPreferences],
  ['GET Users()/Security', getUserSecurity],
  ['GET Users/Info', getUserInfo],
];
