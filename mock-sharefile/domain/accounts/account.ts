import type { Collection } from '../../ports.ts';
import type { IdGenerator } from '../ids.ts';
import type { AccessControl, AccessSettings } from '../access-controls/access-control.ts';
import type { AnnotationSettings } from '../annotations/annotation-settings.ts';
import type { Favorite } from '../annotations/favorite.ts';
import type { FileLock } from '../annotations/file-lock.ts';
import type { MetadataCollection } from '../annotations/metadata-entry.ts';
import type { Group } from '../groups/group.ts';
import type { FolderRecord, ItemRecord } from '../items/item-record.ts';
import type { FindPerson } from '../items/item-properties.ts';
import type { PropertySet } from '../odata/property.ts';
import type { TreeState } from '../items/tree-state.ts';
import type { SubscriptionIndex } from '../webhooks/subscription-index.ts';
import type { AccountInfo } from '../webhooks/to-webhook-event.ts';
import { ShareFileError } from '../share-file-error.ts';
import type { User } from './user.ts';

/** One ShareFile account: its people, its items, its subscriptions. */
export interface Account {
  readonly id: string;
  readonly subdomain: string;
  readonly info: AccountInfo;
  readonly createdAt: number;
  readonly ids: IdGenerator;
  readonly users: Collection<User>;
  readonly tree: TreeState;
  readonly subscriptions: SubscriptionIndex;
  readonly groups: Collection<Group>;
  /** By the id of the folder that they are about. */
  readonly accessControls: Collection<readonly AccessControl[]>;
  readonly accessSettings: AccessSettings;
  readonly itemProperties: PropertySet<ItemRecord>;
  /** By the id of the user whose they are. */
  readonly favorites: Collection<readonly Favorite[]>;
  /** The same as `favorites`, unless the two are lists of their own. */
  readonly favoriteFolders: Collection<readonly Favorite[]>;
  readonly metadata: MetadataCollection;
  /** By the stream id of the file. */
  readonly fileLocks: Collection<FileLock>;
  readonly annotationSettings: AnnotationSettings;
}

/** Builds a way to name the maker of an item; somebody who is no longer there is shown without a name. */
export function createFindPerson(users: Collection<User>): FindPerson {
  return (userId) => users.get(userId) ?? { firstName: '', lastName: '' };
}

/** Finds the user who signs in with `username`, whatever its case. */
export function findUserByName(account: Account, username: string): User | undefined {
  const wanted = username.toLowerCase();
  for (const user of account.users.values()) if (user.username.toLowerCase() === wanted) return user;
  return undefined;
}

/** Gives the home folder of a user. */
export function homeOf(account: Account, user: User): FolderRecord {
  const home = account.tree.byId.get(user.homeFolderId);
  if (home?.kind === 'Folder') return home;
  throw new ShareFileError('item-not-found', `${user.username} has no home folder.`);
}
