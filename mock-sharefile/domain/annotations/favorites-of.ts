import { maySee } from '../access-controls/rights-of.ts';
import type { Account } from '../accounts/account.ts';
import type { User } from '../accounts/user.ts';
import { isFolderLike } from '../items/folder-contents.ts';
import type { ItemRecord } from '../items/item-record.ts';
import { findRecord } from '../items/tree-state.ts';
import { findDeleted } from '../recycle-bin/recycle-bin.ts';
import type { Favorite } from './favorite.ts';

/** A favorite whose item is there. */
export interface LiveFavorite {
  readonly favorite: Favorite;
  readonly item: ItemRecord;
  /** Counted from 0 over those that are there. */
  readonly position: number;
}

/** Which list of favorites is meant; they are one and the same unless set otherwise. */
export type FavoriteList = 'favorites' | 'favoriteFolders';

/** Gives the favorites of a user in his order, without those that are deleted or hidden from him by now. */
export function favoritesOf(account: Account, user: User, list: FavoriteList): readonly LiveFavorite[] {
  return (account[list].get(user.id) ?? [])
    .flatMap((favorite) => {
      const item = findRecord(account.tree, favorite.itemId);
      const isWanted = item && (list === 'favorites' || isFolderLike(item)) && maySee(account, user, item);
      return isWanted ? [{ favorite, item }] : [];
    })
    .map((live, position) => ({ ...live, position }));
}

/** Keeps a list of favorites, without those that cannot come back: in the recycle bin they may. */
export function setFavorites(account: Account, user: User, list: FavoriteList, favorites: readonly Favorite[]): void {
  const { tree } = account;
  const kept = favorites.filter(({ itemId }) => findRecord(tree, itemId) ?? findDeleted(tree.bin, itemId));
  if (kept.length === 0) account[list].delete(user.id);
  else account[list].set(user.id, kept);
}
