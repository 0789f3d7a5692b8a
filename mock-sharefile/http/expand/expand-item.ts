import { maySee } from '../../domain/access-controls/rights-of.ts';
import { lockOn } from '../../domain/annotations/locks.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { callersControl, controlsOn, toControlEntity } from '../access-controls/access-entities.ts';
import type { Entity } from '../entities/entity.ts';
import { showEntity } from '../entities/entity.ts';
import { toFavoriteEntity } from '../favorites/favorite-entity.ts';
import type { FavoriteKind } from '../favorites/favorite-kind.ts';
import { FAVORITE_FOLDERS, FAVORITES } from '../favorites/favorite-kind.ts';
import { findFavorite } from '../favorites/read-favorites.ts';
import { toLockEntity } from '../file-locks/lock-entity.ts';
import { metadataOf, toMetadataEntity } from '../item-metadata/metadata-entries.ts';
import { childrenOf } from '../items/virtual-folders.ts';
import { itemInfo } from '../render/item-info.ts';
import type { Shown } from '../render/shown.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';

type Expansion = (context: ApiContext, item: ItemRecord) => Shown | readonly Shown[] | undefined;

/** The navigation properties of items. `Redirection` is none of them: only items of other providers are elsewhere. */
const EXPANSIONS: ReadonlyMap<string, Expansion> = new Map<string, Expansion>([
  ['Parent', (context, { parent }) => (parent && isSeen(context, parent) ? reachOf(context).item(parent) : undefined)],
  ['Children', showChildren],
  ['Creator', (context, item) => reachOf(context).user(item.creatorId)],
  ['Owner', (context, item) => reachOf(context).user(item.creatorId)],
  ['Account', (context) => reachOf(context).account()],
  ['Zone', (context) => reachOf(context).zone()],
  ['Info', showInfo],
  ['AccessControls', showControls],
  ['Metadata', (context, item) => showAll(context, metadataOf(context, item).map(toMetadataEntity))],
  ['Favorite', (context, item) => showFavorite(context, FAVORITES, item)],
  ['FavoriteFolder', (context, item) => showFavorite(context, FAVORITE_FOLDERS, item)],
  ['LockedBy', showLockOwner],
  ['FileLockInfo', showLock],
]);

/** Gives what is behind a navigation property of an item; undefined where there is nothing. */
export function expandItem(context: ApiContext, item: ItemRecord, name: string): ReturnType<Expansion> {
  return EXPANSIONS.get(name)?.(context, item);
}

function isSeen({ account, user }: ApiContext, item: ItemRecord): boolean {
  return maySee(account, user, item);
}

function showChildren(context: ApiContext, item: ItemRecord): readonly Shown[] | undefined {
  if (item.kind !== 'Folder') return undefined;
  const reach = reachOf(context);
  return childrenOf(item, context.viewer).map((child) => reach.item(child));
}

function showInfo(context: ApiContext, item: ItemRecord): Shown {
  return {
    fields: () => ({ ...itemInfo(item, context.viewer) }),
    expand: (name) =>
      name === 'CurrentAccessControl'
        ? showEntity(toControlEntity(context, callersControl(context, item)), context.viewer)
        : undefined,
  };
}

function showControls(context: ApiContext, item: ItemRecord): readonly Shown[] {
  const controls = controlsOn(context, item).map((control) => toControlEntity(context, control));
  return showAll(context, controls);
}

function showFavorite(context: ApiContext, kind: FavoriteKind, item: ItemRecord): Shown | undefined {
  const live = context.isVisitor === true ? undefined : findFavorite(context, kind, context.user, item);
  return live && showEntity(toFavoriteEntity(context, kind, context.user, live), context.viewer);
}

function showLock(context: ApiContext, item: ItemRecord): Shown | undefined {
  const lock = lockOn(context.account, item, context.exchange.now);
  return lock && item.kind === 'File' ? showEntity(toLockEntity(context, item, lock), context.viewer) : undefined;
}

function showLockOwner(context: ApiContext, item: ItemRecord): Shown | undefined {
  const lock = lockOn(context.account, item, context.exchange.now);
  return lock && reachOf(context).user(lock.ownerId);
}

function showAll(context: ApiContext, entities: readonly Entity[]): readonly Shown[] {
  return entities.map((entity) => showEntity(entity, context.viewer));
}
