import type { Clock, Collection, Random } from '../../ports.ts';

/** The platform's own subscription of a callback URL to an instance's events; notifications go out while it is active. */
export interface CallbackSubscription {
  readonly id: number;
  readonly instanceId: number;
  readonly url: string;
  /** Epoch ms. */
  readonly createdAt: number;
  /** False after the last failed attempt, until its queue is released. */
  readonly active: boolean;
}

/** All subscriptions of callback URLs. */
export interface CallbackSubscriptions {
  /** The subscription of a URL to an instance; made when it is first asked for. */
  of(instanceId: number, url: string): CallbackSubscription;
  setActive(subscription: CallbackSubscription, active: boolean): void;
  /** Forgets those of an instance that is no more. */
  remove(instanceId: number): void;
}

interface Kept extends CallbackSubscription {
  active: boolean;
}

/** Builds the set of subscriptions. A changed callback URL has a new one, so that what waits for the old one stays apart. */
export function createCallbackSubscriptions(
  clock: Clock,
  random: Random,
  kept?: Collection<CallbackSubscription>,
): CallbackSubscriptions {
  const byInstance = new Map<number, Kept[]>();
  let lastId = 10_000 + random.stream('subscription-ids').int(80_000);

  for (const subscription of kept?.values() ?? []) {
    const { instanceId } = subscription;
    byInstance.set(instanceId, [...(byInstance.get(instanceId) ?? []), { ...subscription }]);
    lastId = Math.max(lastId, subscription.id);
  }

  const add = (instanceId: number, url: string, others: Kept[]): Kept => {
    lastId += 1;
    const made: Kept = { id: lastId, instanceId, url, createdAt: clock.now(), active: true };
    byInstance.set(instanceId, [...others, made]);
    kept?.set(String(made.id), { ...made });
    return made;
  };

  const find = (instanceId: number, url: string): Kept => {
    const known = byInstance.get(instanceId) ?? [];
    return known.find((subscription) => subscription.url === url) ?? add(instanceId, url, known);
  };

  return {
    of: find,
    setActive(subscription, active) {
      const found = find(subscription.instanceId, subscription.url);
      found.active = active;
      kept?.set(String(found.id), { ...found });
    },
    remove(instanceId) {
      for (const { id } of byInstance.get(instanceId) ?? []) kept?.delete(String(id));
      byInstance.delete(instanceId);
    },
  };
}
