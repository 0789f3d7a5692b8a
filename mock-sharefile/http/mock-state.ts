import type { Clock, Random, Store, WorkQueue } from '../ports.ts';
import type { BlobStore } from '../delivery/blob-store.ts';
import type { WebhookKeys } from '../delivery/webhook-keys.ts';
import type { Throttle } from '../domain/throttle.ts';
import type { Account } from '../domain/accounts/account.ts';
import type { FaultSet } from '../domain/faults/fault-set.ts';
import type { ResourceChange } from '../domain/webhooks/resource-change.ts';
import type { TokenStore } from '../domain/oauth/token-store.ts';
import type { ShareFileSettings } from '../settings.ts';
import type { HostPlane } from './request/host-plane.ts';
import type { Journal } from './journal.ts';
import type { Transfers } from './transfers/transfers.ts';

/** Everything that the handlers work on. */
export interface MockState {
  readonly settings: ShareFileSettings;
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly faults: FaultSet;
  /** By subdomain. */
  readonly accounts: Map<string, Account>;
  /** The account of requests that name none. */
  readonly defaultAccount: Account;
  readonly tokens: TokenStore;
  readonly throttle: Throttle;
  readonly transfers: Transfers;
  readonly blobs: BlobStore;
  /** What is kept beside items and people: groups, shares, …, one set of collections for each account. */
  readonly store: Store;
  readonly webhookKeys: WebhookKeys;
  /** Tells the subscriptions of an account what happened to a user or to the account itself. */
  readonly announceResource: (account: Account, change: ResourceChange) => void;
  /** True once nothing is kept any more; what is due then is left to the next start. */
  readonly isClosed: () => boolean;
  readonly journal: Journal;
  /** For ids of upload batches and the like. */
  readonly random: Random;
  readonly planeOf: (host: string) => HostPlane;
}
