import type { Express } from 'express';
import type { Clock, Random, Transport, WorkQueue } from './ports.ts';
import { createBlobStore } from './delivery/blob-store.ts';
import { createWebhookKeys } from './delivery/webhook-keys.ts';
import type { WebhookDelivery } from './delivery/webhook-delivery.ts';
import { createWebhookSender } from './delivery/create-webhook-sender.ts';
import { createAccount } from './domain/accounts/create-account.ts';
import { roundToTick } from './domain/dates/wire-date.ts';
import type { ItemChange } from './domain/items/item-change.ts';
import { createTokenStore } from './domain/oauth/token-store.ts';
import { createApp } from './http/create-app.ts';
import { createHostPlanes } from './http/request/host-plane.ts';
import type { JournalEntry } from './http/journal.ts';
import { createJournal } from './http/journal.ts';
import type { MockState } from './http/mock-state.ts';
import { createTransfers } from './http/transfers/transfers.ts';
import type { ShareFileSettings } from './settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** What a mock is made from: the world it lives in, and what is to be different from the usual. */
export interface MockShareFileOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly random: Random;
  readonly transport: Transport;
  readonly settings?: Partial<ShareFileSettings>;
  /** Seed of the names and contents that the account starts with; taken from `random` unless given. */
  readonly seed?: number | string;
}

/** What a client needs to sign in. They are public and open nothing but this mock. */
export interface MockCredentials {
  readonly subdomain: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly username: string;
  readonly password: string;
  readonly redirectUri: string;
}

/** A mock that does not listen. */
export interface MockShareFile {
  readonly app: Express;
  /** Resolves when the account is seeded; requests that come earlier wait for it. */
  readonly ready: Promise<void>;
  readonly credentials: MockCredentials;
  /** Every attempt to deliver a webhook, in the order of their ends. */
  deliveries(): readonly WebhookDelivery[];
  /** Everything that happened to items since the account was seeded. */
  changes(): readonly ItemChange[];
  /** The last requests, oldest first. */
  requests(): readonly JournalEntry[];
}

const DAY_MS = 86_400_000;
const ACCOUNT_AGE_DAYS = 31;

/**
 * Builds a mock ShareFile with one seeded account. It does not listen.
 * @example
 * const mock = createMockShareFile({ ...createVirtualWorld(), transport });
 * await supertest(mock.app).get('/sf/v3/Items').set('Authorization', `Bearer ${token}`);
 */
export function createMockShareFile(options: MockShareFileOptions): MockShareFile {
  const settings: ShareFileSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const { clock, queue, transport } = options;
  const random = options.random.stream('mock-sharefile');
  const webhookKeys = createWebhookKeys(settings, random.stream('webhook-keys'));
  const sender = createWebhookSender({ clock, queue, transport, settings, keys: webhookKeys });
  const now = clock.now();
  const account = createAccount({
    subdomain: settings.subdomain,
    createdAt: roundToTick(now - ACCOUNT_AGE_DAYS * DAY_MS),
    random: random.stream('ids'),
    treeSettings: settings,
    topFolderName: settings.topFolderName,
    onChange: (changed, change) => {
      sender.announce(change, changed.subscriptions, changed.info);
    },
  });
  const state: MockState = {
    settings,
    clock,
    accounts: new Map([[account.subdomain, account]]),
    defaultAccount: account,
    tokens: createTokenStore(settings, random.stream('tokens')),
    transfers: createTransfers(random.stream('transfers'), settings.transferUrlLifetimeSeconds * 1000),
    blobs: createBlobStore(),
    webhookKeys,
    journal: createJournal(settings.journalCapacity),
    random: random.stream('batches'),
    planeOf: createHostPlanes(),
  };

  const seed = options.seed ?? random.stream('seed').hex(16);
  const seeding = seedState(state, seed, now);
  let source: MockState | Promise<MockState> = seeding;
  const ready = seeding.then(() => {
    source = state;
  });
  // Whoever waits for `ready` hears of a failure; without this line it would also end the process.
  ready.catch(() => undefined);

  return {
    app: createApp(() => source),
    ready,
    credentials: toCredentials(settings),
    deliveries: () => sender.deliveries,
    changes: () => account.tree.changes,
    requests: () => state.journal.entries(),
  };
}

async function seedState(state: MockState, seed: number | string, now: number): Promise<MockState> {
  const { seedAccount } = await import('./seed/seed-account.ts');
  await seedAccount({ account: state.defaultAccount, blobs: state.blobs, settings: state.settings, seed, now });
  return state;
}

/** The credentials of a mock that was started without other settings. */
export const DEFAULT_CREDENTIALS: MockCredentials = toCredentials(DEFAULT_SETTINGS);

function toCredentials(settings: ShareFileSettings): MockCredentials {
  const [client] = settings.clients;
  return {
    subdomain: settings.subdomain,
    clientId: client?.clientId ?? '',
    clientSecret: client?.clientSecret ?? '',
    username: settings.ownerUsername,
    password: settings.ownerPassword,
    redirectUri: client?.redirectUris[0] ?? '',
  };
}
