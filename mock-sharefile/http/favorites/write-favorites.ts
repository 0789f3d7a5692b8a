import type { User } from '../../domain/accounts/user.ts';
import type { Favorite } from '../../domain/annotations/favorite.ts';
import { setFavorites } from '../../domain/annotations/favorites-of.ts';
import { lastingId } from '../../domain/annotations/lasting-id.ts';
import { isFolderLike } from '../../domain/items/folder-contents.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { objectMember, readEntries, readMembers } from '../entities/request-body.ts';
import { resolveItem } from '../items/resolve-item.ts';
import { isVirtual } from '../items/virtual-folders.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { BodyMembers } from '../request/body-members.ts';
import { readOptionalIdList } from '../request/read-body.ts';
import type { ApiContext } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';
import { viewerOf } from '../request/viewer-of.ts';
import { addressedUserOrSelf } from '../users/find-user.ts';
import type { FavoriteKind } from './favorite-kind.ts';
import { favoriteNotFound, findFavorite, replyWithFavorite } from './read-favorites.ts';

/** POST Users(id)/Favorites and Users(id)/FavoriteFolders: the item itself, or a favorite with an Item or a Folder. */
export async function postFavorite(context: ApiContext, kind: FavoriteKind): Promise<Reply> {
  const body = await readMembers(context);
  const user = addressedUserOrSelf(context);
  const { item, alias } = readFavorite(context, kind, user, body);
  const list = listOf(context, kind, user);
  const isKnown = list.some(({ itemId }) => itemId === lastingId(item));
  if (isKnown && context.viewer.settings.favoriteTwice === 'refuse') {
    throw new ShareFileError('name-taken', `${item.name} is a ${kind.type} already.`);
  }
  if (!isKnown) keep(context, kind, user, [...list, toFavorite(context, item, alias)]);
  return replyWithFavorite(context, kind, user, item.id);
}

/** PUT Users(id)/Favorites and Users(id)/FavoriteFolders: an array, in the order in which they are to be shown. */
export async function putFavorites(context: ApiContext, kind: FavoriteKind): Promise<Reply> {
  const entries = await readEntries(context);
  const user = addressedUserOrSelf(context);
  const before = listOf(context, kind, user);
  const known = new Map(before.map((favorite) => [favorite.itemId, favorite]));
  const wanted = new Map<string, Favorite>();
  for (const entry of entries) {
    const { item, alias } = readFavorite(context, kind, user, entry);
    const id = lastingId(item);
    const was = known.get(id);
    wanted.set(id, was ? { ...was, alias: alias ?? was.alias } : toFavorite(context, item, alias));
  }
  // A list of folders says nothing of the files among the favorites, so they stay.
  const isAnswered = ({ itemId }: Favorite): boolean => kind.type === 'Favorite' || isFolder(context, itemId);
  const stay = before.filter((each) => !wanted.has(each.itemId));
  const replaces = context.viewer.settings.putFavorites === 'replace';
  const kept = replaces ? stay.filter((each) => !isAnswered(each)) : stay;
  keep(context, kind, user, replaces ? [...wanted.values(), ...kept] : [...kept, ...wanted.values()]);
  return NO_CONTENT;
}

/** DELETE Users(id)/FavoriteFolders(itemid). */
export function deleteFavoriteOfUser(context: ApiContext, kind: FavoriteKind): Reply {
  return remove(context, kind, addressedUserOrSelf(context), [context.ids[1] ?? '']);
}

/** DELETE Favorites(id): of the caller. */
export function deleteFavorite(context: ApiContext, kind: FavoriteKind): Reply {
  return remove(context, kind, context.user, [context.ids[0] ?? '']);
}

/** DELETE Users(id)/Favorites: those whose ids stand in the body; without one, the setting `deleteFavoritesWithoutIds`. */
export async function deleteFavorites(context: ApiContext, kind: FavoriteKind): Promise<Reply> {
  const ids = await readOptionalIdList(context.exchange.request, context.viewer.settings.maxJsonBytes);
  const user = addressedUserOrSelf(context);
  if (ids) return remove(context, kind, user, ids);
  if (context.viewer.settings.deleteFavoritesWithoutIds === 'refuse') {
    throw new ShareFileError('bad-request', 'The body is missing: it names the items that are no favorites any more.');
  }
  keep(context, kind, user, []);
  return NO_CONTENT;
}

/** All are looked up before the first is removed, so that a refusal changes nothing. */
function remove(context: ApiContext, kind: FavoriteKind, user: User, ids: readonly string[]): Reply {
  const leaving = new Set(
    ids.map((id) => {
      const live = findFavorite(context, kind, user, findRecord(context.account.tree, id));
      if (live) return live.favorite.itemId;
      throw favoriteNotFound(kind);
    }),
  );
  const left = listOf(context, kind, user).filter(({ itemId }) => !leaving.has(itemId));
  keep(context, kind, user, left);
  return NO_CONTENT;
}

interface WantedFavorite {
  readonly item: ItemRecord;
  readonly alias: string | undefined;
}

function readFavorite(context: ApiContext, kind: FavoriteKind, user: User, body: BodyMembers): WantedFavorite {
  const id = (objectMember(body, kind.itemMember) ?? body).text('Id') ?? '';
  if (id === '') throw new ShareFileError('bad-request', `A ${kind.type} needs the Id of a ${kind.itemMember}.`);
  const item = resolveItem(seenBy(context, user), id);
  if (isVirtual(item.id)) throw new ShareFileError('bad-request', `${item.name} cannot be a favorite.`);
  if (kind.type === 'FavoriteFolder' && !isFolderLike(item)) {
    throw new ShareFileError('bad-request', `${item.name} is a ${item.kind}, and only folders are FavoriteFolders.`);
  }
  return { item, alias: body.text(kind.aliasMember) };
}

function toFavorite(context: ApiContext, item: ItemRecord, alias: string | undefined): Favorite {
  return { itemId: lastingId(item), alias: alias ?? '', createdAt: actOf(context).at };
}

/** Administrators keep the favorites of others, who cannot like what they do not see. */
function seenBy(context: ApiContext, user: User): ApiContext {
  const { account, exchange } = context;
  if (user === context.user) return context;
  return { ...context, user, viewer: viewerOf(exchange.plane, account, user, exchange.state.settings) };
}

function listOf({ account }: ApiContext, kind: FavoriteKind, user: User): readonly Favorite[] {
  return account[kind.list].get(user.id) ?? [];
}

function keep({ account }: ApiContext, kind: FavoriteKind, user: User, favorites: readonly Favorite[]): void {
  setFavorites(account, user, kind.list, favorites);
}

function isFolder({ account }: ApiContext, itemId: string): boolean {
  const item = findRecord(account.tree, itemId);
  return item !== undefined && isFolderLike(item);
}
