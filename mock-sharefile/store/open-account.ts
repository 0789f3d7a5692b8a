import { WorldError } from '../../world/index.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { AccountOptions } from '../domain/accounts/create-account.ts';
import { createAccount } from '../domain/accounts/create-account.ts';
import type { ItemRow } from '../domain/items/kept/item-row.ts';
import { restoreItems } from '../domain/items/kept/restore-items.ts';
import { keepItemTree } from './keep-item-tree.ts';

/**
 * Gives the account of that subdomain: the one that is kept, or a new one. From here on it is kept, if the store keeps.
 */
export function openAccount(options: Omit<AccountOptions, 'kept'>): Account {
  const { rows } = options.store;
  const name = `${options.subdomain}/items`;
  const kept = rows && restoreItems(rows.read<ItemRow>(name));
  const users = options.store.collection(`${options.subdomain}/users`);
  if (rows && !kept && users.size > 0) {
    throw new WorldError(
      'data-dir-unusable',
      `The data folder keeps people of ${options.subdomain}, but not its items. Name another, or remove what is in it.`,
    );
  }
  const account = createAccount({ ...options, kept });
  if (rows) keepItemTree(rows, name, account.tree, kept === undefined);
  return account;
}
