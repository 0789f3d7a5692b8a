import type { User } from '../../domain/accounts/user.ts';
import type { Favorite } from '../../domain/annotations/favorite.ts';
import type { FavoriteList, LiveFavorite } from '../../domain/annotations/favorites-of.ts';
import { favoritesOf } from '../../domain/annotations/favorites-of.ts';
import { lastingId } from '../../domain/annotations/lasting-id.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import { resolveAddressed } from '../items/resolve-item.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { addressedUserOrSelf } from '../users/find-user.ts';
import { toFavoriteEntity } from './favorite-entity.ts';
import type { FavoriteKind } from './favorite-kind.ts';
import { FAVORITE_FOLDERS } from './favorite-kind.ts';

/** GET Users(id)/Favorites and Users(id)/FavoriteFolders. */
export function listFavorites(context: ApiContext, kind: FavoriteKind): Reply {
  const user = addressedUserOrSelf(context);
  const favorites = favoritesOf(context.account, user, kind.list);
  const entities = favorites.map((live) => toFavoriteEntity(context, kind, user, live));
  return replyWithMany(context, { ...kind, path: `Users(${user.id})/${kind.set}` }, entities);
}

/** GET Users(id)/FavoriteFolders(id): the SDK calls the second id a user's, but only a folder's makes sense there. */
export function getFavoriteOfUser(context: ApiContext, kind: FavoriteKind): Reply {
  return replyWithFavorite(context, kind, addressedUserOrSelf(context), context.ids[1] ?? '');
}

/** GET Favorites(id) and FavoriteFolders(id): of the caller. */
export function getFavorite(context: ApiContext, kind: FavoriteKind): Reply {
  return replyWithFavorite(context, kind, context.user, context.ids[0] ?? '');
}

/** GET Items(id)/FavoriteFolder. */
export function getFavoriteFolderOfItem(context: ApiContext): Reply {
  return replyWithFavorite(context, FAVORITE_FOLDERS, context.user, resolveAddressed(context).id);
}

/** Answers with one favorite of a user. Throws `item-not-found`. */
export function replyWithFavorite(context: ApiContext, kind: FavoriteKind, user: User, itemId: string): Reply {
  const live = findFavorite(context, kind, user, findRecord(context.account.tree, itemId));
  if (live) return replyWithOne(context, toFavoriteEntity(context, kind, user, live));
  throw favoriteNotFound(kind);
}

/** Finds the favorite of a user that an item is; undefined if it is none. Costs the same however many he has. */
export function findFavorite(
  context: ApiContext,
  kind: FavoriteKind,
  user: User,
  item: ItemRecord | undefined,
): LiveFavorite | undefined {
  return item && favoritesById(context, kind, user).get(lastingId(item));
}

interface KnownFavorites {
  readonly of: readonly Favorite[];
  readonly byItemId: ReadonlyMap<string, LiveFavorite>;
}

/** Kept for the time of a request, which may ask for the favorite of every item in a listing. */
const KNOWN = new WeakMap<ApiContext, Map<FavoriteList, KnownFavorites>>();

function favoritesById(context: ApiContext, { list }: FavoriteKind, user: User): KnownFavorites['byItemId'] {
  const { account } = context;
  const of = account[list].get(user.id) ?? NONE;
  const known = KNOWN.get(context) ?? new Map<FavoriteList, KnownFavorites>();
  KNOWN.set(context, known);
  const last = known.get(list);
  // A list that changes is another one afterwards, and so is that of another user.
  if (last?.of === of) return last.byItemId;
  const byItemId = new Map(favoritesOf(account, user, list).map((live) => [live.favorite.itemId, live]));
  known.set(list, { of, byItemId });
  return byItemId;
}

const NONE: readonly Favorite[] = [];

/** Builds the refusal of what is no favorite. */
export function favoriteNotFound(kind: FavoriteKind): ShareFileError {
  return new ShareFileError(
    'item-not-found',
    `There is no such ${kind.type}: the item is none of these, or not there.`,
  );
}
