import { createFindPerson } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { LiveFavorite } from '../../domain/annotations/favorites-of.ts';
import { toWireDate } from '../../domain/dates/wire-date.ts';
import type { Entity } from '../entities/entity.ts';
import type { Fields } from '../render/item-fields.ts';
import { pathOf } from '../render/item-fields.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import type { FavoriteKind } from './favorite-kind.ts';

/** Writes a favorite. Its id is that of the item (GUESS), for the routes that remove it name the item. */
export function toFavoriteEntity(context: ApiContext, kind: FavoriteKind, user: User, live: LiveFavorite): Entity {
  return {
    set: kind.set,
    type: kind.type,
    id: live.item.id,
    members: kind.type === 'Favorite' ? favoriteFields(live) : folderFields(context, live),
    expand(name) {
      if (name === 'User') return reachOf(context).user(user.id);
      return name === kind.itemMember ? reachOf(context).item(live.item) : undefined;
    },
  };
}

function favoriteFields({ favorite, position }: LiveFavorite): Fields {
  return { DisplayPosition: position, Alias: favorite.alias, CreationDate: toWireDate(favorite.createdAt) };
}

/** GUESS: the date is that of the folder, as are the size and the names of its maker beside it. */
function folderFields({ viewer, account }: ApiContext, { favorite, item, position }: LiveFavorite): Fields {
  const creator = createFindPerson(account.users)(item.creatorId);
  return {
    SortOrder: position,
    FolderAlias: favorite.alias,
    FolderName: item.name,
    Path: pathOf(item, viewer.settings.pathIncludesItem),
    FileSize: item.sizeBytes,
    CreationDate: toWireDate(item.createdAt),
    CreatorFirstName: creator.firstName,
    CreatorLastName: creator.lastName,
  };
}
