import { maySee } from '../../domain/access-controls/rights-of.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { callersControl, controlsOn, toControlEntity } from '../access-controls/access-entities.ts';
import { showEntity } from '../entities/entity.ts';
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
  return controlsOn(context, item).map((control) => showEntity(toControlEntity(context, control), context.viewer));
}
