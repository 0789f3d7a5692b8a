import type { Collection, Random, Store } from '../../ports.ts';
import type { ContentUses } from '../content/content-uses.ts';
import type { AccessControl, AccessSettings } from '../access-controls/access-control.ts';
import type { AnnotationSettings } from '../annotations/annotation-settings.ts';
import { copyMetadata, forgetAnnotations } from '../annotations/carry-annotations.ts';
import type { Favorite } from '../annotations/favorite.ts';
import type { FileLock } from '../annotations/file-lock.ts';
import type { MetadataEntry } from '../annotations/metadata-entry.ts';
import type { Group } from '../groups/group.ts';
import { createIdGenerator } from '../ids.ts';
import type { ItemChange } from '../items/item-change.ts';
import { addHomeFolder, createItemTree } from '../items/create-item-tree.ts';
import { createItemProperties } from '../items/item-properties.ts';
import type { RestoredItems } from '../items/kept/restore-items.ts';
import type { TreeSettings } from '../items/tree-state.ts';
import { createSubscriptionIndex } from '../webhooks/subscription-index.ts';
import type { WebhookSubscription } from '../webhooks/webhook-subscription.ts';
import type { Account } from './account.ts';
import { createFindPerson } from './account.ts';
import { setPassword } from './password.ts';
import type { User } from './user.ts';

/** What an account is made from. */
export interface AccountOptions {
  readonly subdomain: string;
  /** When the account was opened, on the grid of the wire. */
  readonly createdAt: number;
  readonly random: Random;
  readonly treeSettings: TreeSettings;
  readonly accessSettings: AccessSettings;
  readonly annotationSettings: AnnotationSettings;
  readonly contents?: ContentUses | undefined;
  readonly topFolderName: string;
  readonly apiControlPlane: string;
  readonly onChange: (account: Account, change: ItemChange) => void;
  /** Where its people and subscriptions are. */
  readonly store: Store;
  /** The items of an account that was kept; it goes on under the same id. */
  readonly kept?: RestoredItems | undefined;
}

/** Builds an account: one that was kept, or one without people and with nothing in it. */
export function createAccount(options: AccountOptions): Account {
  const ids = createIdGenerator(options.random);
  const id = options.kept?.root.id ?? ids.account();
  const createdAt = options.kept?.root.createdAt ?? options.createdAt;
  const collection = <Value>(name: string): Collection<Value> =>
    options.store.collection<Value>(`${options.subdomain}/${name}`);
  const users = collection<User>('users');
  const favorites = collection<readonly Favorite[]>('favorites');
  const { annotationSettings } = options;
  const account: Account = {
    id,
    subdomain: options.subdomain,
    info: {
      AccountId: id,
      Subdomain: options.subdomain,
      AppControlPlane: 'sharefile.com',
      ApiControlPlane: options.apiControlPlane,
    },
    createdAt,
    ids,
    users,
    subscriptions: createSubscriptionIndex(collection<WebhookSubscription>('webhook-subscriptions')),
    groups: collection<Group>('groups'),
    accessControls: collection<readonly AccessControl[]>('access-controls'),
    accessSettings: options.accessSettings,
    favorites,
    favoriteFolders:
      annotationSettings.favoriteLists === 'one' ? favorites : collection<readonly Favorite[]>('favorite-folders'),
    metadata: collection<readonly MetadataEntry[]>('metadata'),
    fileLocks: collection<FileLock>('file-locks'),
    annotationSettings,
    itemProperties: createItemProperties(createFindPerson(users)),
    tree: createItemTree({
      accountId: id,
      rootName: options.topFolderName,
      ownerId: '',
      createdAt,
      ids,
      kept: options.kept,
      settings: options.treeSettings,
      contents: options.contents,
      onChange: (change) => {
        options.onChange(account, change);
      },
      onCopied: (source, copy) => {
        copyMetadata(account, source, copy);
      },
      onForgotten: (id) => {
        forgetAnnotations(account, id);
      },
    }),
  };
  return account;
}

/** Somebody who is let in, with the password that he signs in with. */
export type NewUser = Omit<User, 'id' | 'homeFolderId' | 'password'> & { readonly password: string };

/** Lets somebody in: with an id and a home folder of that name. */
export function addUser(account: Account, user: NewUser, homeFolderName: string): User {
  const id = account.ids.user();
  const home = addHomeFolder(account.tree, id, homeFolderName, user.createdAt);
  const added = { ...user, id, homeFolderId: home.id, password: setPassword(user.password, id) };
  account.users.set(id, added);
  return added;
}
