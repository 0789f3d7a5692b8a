import type { Reply } from '../reply.ts';
import type { ApiContext, ApiHandler } from '../request/request-context.ts';
import type { Route } from '../routing/route.ts';
import type { FavoriteKind } from './favorite-kind.ts';
import { FAVORITE_FOLDERS, FAVORITES } from './favorite-kind.ts';
import { getFavorite, getFavoriteFolderOfItem, getFavoriteOfUser, listFavorites } from './read-favorites.ts';
import {
  deleteFavorite,
  deleteFavoriteOfUser,
  deleteFavorites,
  postFavorite,
  putFavorites,
} from './write-favorites.ts';

/** What people like. */
export const FAVORITE_ROUTES: readonly Route[] = [
  ['GET Users()/Favorites', of(FAVORITES, listFavorites)],
  ['POST Users()/Favorites', of(FAVORITES, postFavorite)],
  ['PUT Users()/Favorites', of(FAVORITES, putFavorites)],
  ['DELETE Users()/Favorites', of(FAVORITES, deleteFavorites)],
  ['GET Favorites()', of(FAVORITES, getFavorite)],
  ['DELETE Favorites()', of(FAVORITES, deleteFavorite)],
  ['GET Users()/FavoriteFolders', of(FAVORITE_FOLDERS, listFavorites)],
  ['GET Users()/FavoriteFolders()', of(FAVORITE_FOLDERS, getFavoriteOfUser)],
  ['POST Users()/FavoriteFolders', of(FAVORITE_FOLDERS, postFavorite)],
  ['PUT Users()/FavoriteFolders', of(FAVORITE_FOLDERS, putFavorites)],
  ['DELETE Users()/FavoriteFolders()', of(FAVORITE_FOLDERS, deleteFavoriteOfUser)],
  ['GET FavoriteFolders()', of(FAVORITE_FOLDERS, getFavorite)],
  ['GET Items()/FavoriteFolder', getFavoriteFolderOfItem],
];

function of(
  kind: FavoriteKind,
  answer: (context: ApiContext, kind: FavoriteKind) => Reply | Promise<Reply>,
): ApiHandler {
  return (context) => answer(context, kind);
}
