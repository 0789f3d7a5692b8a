import type { FavoriteList } from '../../domain/annotations/favorites-of.ts';

/** The two entities in which the service speaks of favorites. */
export interface FavoriteKind {
  readonly list: FavoriteList;
  readonly set: 'Favorites' | 'FavoriteFolders';
  readonly type: 'Favorite' | 'FavoriteFolder';
  /** The member that leads to what is liked, and that with the name it has there. */
  readonly itemMember: 'Item' | 'Folder';
  readonly aliasMember: 'Alias' | 'FolderAlias';
}

/** Items that somebody likes. */
export const FAVORITES: FavoriteKind = {
  list: 'favorites',
  set: 'Favorites',
  type: 'Favorite',
  itemMember: 'Item',
  aliasMember: 'Alias',
};

/** Folders that somebody likes: the older of the two. */
export const FAVORITE_FOLDERS: FavoriteKind = {
  list: 'favoriteFolders',
  set: 'FavoriteFolders',
  type: 'FavoriteFolder',
  itemMember: 'Folder',
  aliasMember: 'FolderAlias',
};
