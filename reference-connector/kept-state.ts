import type { KeptTags } from './domain/hub/tag-store.ts';
import type { ConnectorInstance } from './domain/instances/connector-instance.ts';
import type { KeptAccountSettings } from './events/callbacks/account-settings.ts';
import type { KeptDelivery } from './events/callbacks/kept-deliveries.ts';
import type { CallbackSubscription } from './events/callbacks/callback-subscriptions.ts';
import type { PostedMessage } from './events/callbacks/message-board.ts';
import type { KeptArrival } from './events/log/arrival-log.ts';
import type { KeptJob } from './events/kept-job.ts';
import type { KeptRemoval } from './provisioning/removal.ts';
import type { Collection, Store, WorkQueue } from './ports.ts';

/** What of a connector outlives its process, as plain data. */
export interface KeptState {
  readonly instances: Collection<KeptInstance>;
  readonly jobs: Collection<KeptJob>;
  readonly deliveries: Collection<KeptDelivery>;
  /** What several notifications carry, as base64. */
  readonly payloads: Collection<string>;
  readonly subscriptions: Collection<CallbackSubscription>;
  readonly arrivals: Collection<KeptArrival>;
  /** When inbound bodies came, by digest. */
  readonly repetitions: Collection<number>;
  readonly messages: Collection<PostedMessage>;
  /** Ids of events' notifications that somebody has acknowledged. */
  readonly acknowledged: Collection<boolean>;
  readonly account: Collection<KeptAccountSettings>;
  readonly tags: Collection<KeptTags>;
  /** Webhook subscriptions at ShareFile that are still to be removed, or would be if nobody came to have them. */
  readonly removals: Collection<KeptRemoval>;
  readonly secrets: Collection<string>;
  /** Last numbers that were given, by what for. */
  readonly lastNumbers: Collection<number>;
}

/** An instance without what follows from its configuration. */
export type KeptInstance = Omit<ConnectorInstance, 'events'>;

/** The collections of a store. */
export function toKeptState(store: Store): KeptState {
  return {
    instances: store.collection('instances'),
    jobs: store.collection('jobs'),
    deliveries: store.collection('deliveries'),
    payloads: store.collection('payloads'),
    subscriptions: store.collection('subscriptions'),
    arrivals: store.collection('arrivals'),
    repetitions: store.collection('repetitions'),
    messages: store.collection('messages'),
    acknowledged: store.collection('acknowledged'),
    account: store.collection('account'),
    tags: store.collection('tags'),
    removals: store.collection('removals'),
    secrets: store.collection('secrets'),
    lastNumbers: store.collection('lastNumbers'),
  };
}

/** A queue whose work commits what was written before it (for others to rely on) and what it wrote itself. */
export function createCommittingQueue(queue: WorkQueue, store: Store, isEnded: () => boolean): WorkQueue {
  return {
    schedule: (work) =>
      queue.schedule({
        ...work,
        async run() {
          if (isEnded()) return;
          store.commit();
          await work.run().finally(() => {
            if (!isEnded()) store.commit();
          });
        },
      }),
  };
}
