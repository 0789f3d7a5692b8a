import type { Random } from '../../ports.ts';
import { createIdGenerator } from '../ids.ts';
import type { ItemChange } from '../items/item-change.ts';
import { addHomeFolder, createItemTree } from '../items/create-item-tree.ts';
import { createItemProperties } from '../items/item-properties.ts';
import type { TreeSettings } from '../items/tree-state.ts';
import { createSubscriptionIndex } from '../webhooks/subscription-index.ts';
import type { Account } from './account.ts';
import { createFindPerson } from './account.ts';
import type { User } from './user.ts';

/** What an account is made from. */
export interface AccountOptions {
  readonly subdomain: string;
  /** When the account was opened, on the grid of the wire. */
  readonly createdAt: number;
  readonly random: Random;
  readonly treeSettings: TreeSettings;
  readonly topFolderName: string;
  readonly apiControlPlane: string;
  readonly onChange: (account: Account, change: ItemChange) => void;
}

/** Builds an account without people and with nothing in it. */
export function createAccount(options: AccountOptions): Account {
  const ids = createIdGenerator(options.random);
  const id = ids.account();
  const users = new Map<string, User>();
  const account: Account = {
    id,
    subdomain: options.subdomain,
    info: {
      AccountId: id,
      Subdomain: options.subdomain,
      AppControlPlane: 'sharefile.com',
      ApiControlPlane: options.apiControlPlane,
    },
    createdAt: options.createdAt,
    ids,
    users,
    subscriptions: createSubscriptionIndex(),
    itemProperties: createItemProperties(createFindPerson(users)),
    tree: createItemTree({
      accountId: id,
      rootName: options.topFolderName,
      ownerId: '',
      createdAt: options.createdAt,
      ids,
      settings: options.treeSettings,
      onChange: (change) => {
        options.onChange(account, change);
      },
    }),
  };
  return account;
}

/** Lets somebody in: with an id and a home folder of that name. */
export function addUser(account: Account, user: Omit<User, 'id' | 'homeFolderId'>, homeFolderName: string): User {
  const id = account.ids.user();
  const home = addHomeFolder(account.tree, id, homeFolderName, user.createdAt);
  const added = { ...user, id, homeFolderId: home.id };
  account.users.set(id, added);
  return added;
}
