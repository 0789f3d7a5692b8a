import type { Clock, Random } from '../../ports.ts';

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
export function createCallbackSubscriptions(clock: Clock, random: Random): CallbackSubscriptions {
  const byInstance = new Map<number, Kept[]>();
  let lastId = 10_000 + random.stream('subscription-ids').int(80_000);

  const add = (instanceId: number, url: string, others: Kept[]): Kept => {
    lastId += 1;
    const made: Kept = { id: lastId, instanceId, url, createdAt: clock.now(), active: true };
    byInstance.set(instanceId, [...others, made]);
    return made;
  };

  const find = (instanceId: number, url: string): Kept => {
    const known = byInstance.get(instanceId) ?? [];
    return known.find((subscription) => subscription.url === url) ?? add(instanceId, url, known);
  };

  return {
    of: find,
    setActive(subscription, active) {
      find(subscription.instanceId, subscription.url).active = active;
    },
    remove: (instanceId) => byInstance.delete(instanceId),
  };
}
