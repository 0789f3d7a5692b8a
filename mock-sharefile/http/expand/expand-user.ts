import { homeOf } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import { isMasterAdmin } from '../../domain/accounts/user.ts';
import { favoritesOf } from '../../domain/annotations/favorites-of.ts';
import { showEntity } from '../entities/entity.ts';
import { toFavoriteEntity } from '../favorites/favorite-entity.ts';
import type { FavoriteKind } from '../favorites/favorite-kind.ts';
import { FAVORITE_FOLDERS, FAVORITES } from '../favorites/favorite-kind.ts';
import { groupsOf, toGroupEntity } from '../groups/groups.ts';
import type { Shown } from '../render/shown.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { userInfo, userPreferences, userSecurity } from '../users/user-settings.ts';

/** Gives what is behind a navigation property of a user; undefined where there is nothing for the caller. */
export function expandUser(context: ApiContext, userId: string, name: string): Shown | readonly Shown[] | undefined {
  if (name === 'Account') return reachOf(context).account();
  if (name === 'DefaultZone') return reachOf(context).zone();
  const user = context.account.users.get(userId);
  // What is his alone has routes that others are refused by, so they do not get it this way either.
  const isOwnBusiness = context.isVisitor !== true && (userId === context.user.id || isMasterAdmin(context.user));
  return user && isOwnBusiness ? expandOwn(context, user, name) : undefined;
}

function expandOwn(context: ApiContext, user: User, name: string): Shown | readonly Shown[] | undefined {
  const { account, viewer } = context;
  switch (name) {
    case 'HomeFolder':
      return reachOf(context).item(homeOf(account, user));
    case 'Groups':
      return groupsOf(context, user).map((group) => showEntity(toGroupEntity(context, group), viewer));
    case 'Favorites':
      return showFavorites(context, FAVORITES, user);
    case 'FavoriteFolders':
      return showFavorites(context, FAVORITE_FOLDERS, user);
    case 'Preferences':
      return showEntity(userPreferences(context, user), viewer);
    case 'Security':
      return showEntity(userSecurity(context, user), viewer);
    case 'Info':
      return showEntity(userInfo(context), viewer);
    default:
      return undefined;
  }
}

function showFavorites(context: ApiContext, kind: FavoriteKind, user: User): readonly Shown[] {
  const favorites = favoritesOf(context.account, user, kind.list);
  return favorites.map((live) => showEntity(toFavoriteEntity(context, kind, user, live), context.viewer));
}
