import { createBlobStore } from './delivery/blob-store.ts';
import { createWebhookSender } from './delivery/create-webhook-sender.ts';
import { createWebhookKeys } from './delivery/webhook-keys.ts';
import type { WebhookDelivery } from './delivery/webhook-delivery.ts';
import { createAccount } from './domain/accounts/create-account.ts';
import { roundToTick } from './domain/dates/wire-date.ts';
import type { ItemChange } from './domain/items/item-change.ts';
import { createTokenStore } from './domain/oauth/token-store.ts';
import { answerRequest } from './http/answer-request.ts';
import type { AnswerRequest } from './http/create-app.ts';
import type { JournalEntry } from './http/journal.ts';
import { createJournal } from './http/journal.ts';
import type { MockState } from './http/mock-state.ts';
import { createHostPlanes } from './http/request/host-plane.ts';
import { createTransfers } from './http/transfers/transfers.ts';
import type { MockShareFileOptions } from './mock-share-file-options.ts';
import { seedAccount } from './seed/seed-account.ts';
import type { ShareFileSettings } from './settings.ts';

/** A mock whose account is seeded. */
export interface ReadyMock {
  readonly answer: AnswerRequest;
  readonly deliveries: readonly WebhookDelivery[];
  readonly changes: readonly ItemChange[];
  requests(): readonly JournalEntry[];
}

const DAY_MS = 86_400_000;
const ACCOUNT_AGE_DAYS = 31;

/** Builds the state of a mock with one account and seeds it. `startAt` is the instant before which all seeds were made. */
export async function createReadyMock(
  options: MockShareFileOptions,
  settings: ShareFileSettings,
  startAt: number,
): Promise<ReadyMock> {
  const { clock, queue, transport } = options;
  const random = options.random.stream('mock-sharefile');
  const webhookKeys = createWebhookKeys(settings, random.stream('webhook-keys'));
  const sender = createWebhookSender({ clock, queue, transport, settings, keys: webhookKeys });
  const account = createAccount({
    subdomain: settings.subdomain,
    createdAt: roundToTick(startAt - ACCOUNT_AGE_DAYS * DAY_MS),
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
  await seedAccount({ account, blobs: state.blobs, settings, seed, now: startAt });
  return {
    answer: (request, response) => {
      answerRequest(state, request, response);
    },
    deliveries: sender.deliveries,
    changes: account.tree.changes,
    requests: () => state.journal.entries(),
  };
}
