import type { Collection } from '../../ports.ts';
import type { ItemChange } from '../items/item-change.ts';
import type { WebhookSubscription } from './webhook-subscription.ts';

/** The subscriptions of an account, found by where they listen and not by looking at each. */
export interface SubscriptionIndex {
  add(subscription: WebhookSubscription): void;
  get(id: string): WebhookSubscription | undefined;
  delete(id: string): void;
  ownedBy(userId: string): WebhookSubscription[];
  /** Gives the subscriptions whose context holds what changed, oldest first, whatever events they ask for. */
  listeningTo(
    change: Pick<ItemChange, 'itemKind' | 'itemId' | 'ancestorIds'>,
    recursive: boolean,
  ): WebhookSubscription[];
}

/** Builds an index of the subscriptions in `byId`, and of those that will be. */
export function createSubscriptionIndex(byId: Collection<WebhookSubscription>): SubscriptionIndex {
  const byPlace = new Map<string, Set<WebhookSubscription>>();
  const placeOf = (subscription: WebhookSubscription): string => subscription.context.folderId ?? '';
  const place = (subscription: WebhookSubscription): void => {
    const there = byPlace.get(placeOf(subscription));
    if (there) there.add(subscription);
    else byPlace.set(placeOf(subscription), new Set([subscription]));
  };
  for (const subscription of byId.values()) place(subscription);

  return {
    add(subscription) {
      byId.set(subscription.id, subscription);
      place(subscription);
    },
    get: (id) => byId.get(id),
    delete(id) {
      const subscription = byId.get(id);
      if (!subscription) return;
      byId.delete(id);
      byPlace.get(placeOf(subscription))?.delete(subscription);
    },
    ownedBy: (userId) => [...byId.values()].filter((subscription) => subscription.ownerId === userId),
    listeningTo(change, recursive) {
      if (byId.size === 0) return [];
      // A folder's own deletion is heard by those who listen to it and by those who listen to the folder that held it.
      const folders = recursive ? change.ancestorIds : change.ancestorIds.slice(0, 1);
      const places = [
        '',
        ...(change.itemKind === 'Folder' || change.itemKind === 'SymbolicLink' ? [change.itemId] : []),
        ...folders,
      ];
      return places.flatMap((place) => [...(byPlace.get(place) ?? [])]);
    },
  };
}
