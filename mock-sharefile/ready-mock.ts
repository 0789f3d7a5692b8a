import path from 'node:path';
import type { AccountExport } from '../schemas/index.ts';
import { openStore, randomOfThisStart } from '../world/index.ts';
import type { Store } from '../world/index.ts';
import { createBlobStore } from './delivery/blob-store.ts';
import { createWebhookSender } from './delivery/create-webhook-sender.ts';
import { createWebhookKeys } from './delivery/webhook-keys.ts';
import type { WebhookDelivery } from './delivery/webhook-delivery.ts';
import type { FurtherAccount } from './domain/accounts/account-settings.ts';
import { createContentUses } from './domain/content/content-uses.ts';
import { createBoundedLog } from './domain/bounded-log.ts';
import { roundToTick } from './domain/dates/wire-date.ts';
import type { ItemChange } from './domain/items/item-change.ts';
import { createTokenStore } from './domain/oauth/token-store.ts';
import { createThrottle } from './domain/throttle.ts';
import { answerRequest } from './http/answer-request.ts';
import { resumeBatches } from './http/async-operations/batches.ts';
import type { AnswerRequest } from './http/create-app.ts';
import type { JournalEntry } from './http/journal.ts';
import { createJournal } from './http/journal.ts';
import type { MockState } from './http/mock-state.ts';
import { isLabPath, openLab } from './http/lab/open-lab.ts';
import { createHostPlanes } from './http/request/host-plane.ts';
import { createTransfers } from './http/transfers/transfers.ts';
import type { MockControl } from './mock-control.ts';
import type { MockShareFileOptions } from './mock-share-file-options.ts';
import { seedAccount } from './seed/seed-account.ts';
import type { ShareFileSettings } from './settings.ts';
import { catchUp, noteChange } from './store/catch-up.ts';
import { checkDataFolder } from './store/check-data-folder.ts';
import { openAccount } from './store/open-account.ts';
import { openExport } from './store/open-export.ts';
import { removeOrphans } from './store/remove-orphans.ts';
import { STORE_NAME } from './store/store-name.ts';
import { wantedAccounts } from './wanted-accounts.ts';

/** A mock whose accounts are seeded. */
export interface ReadyMock {
  readonly answer: AnswerRequest;
  deliveries(): readonly WebhookDelivery[];
  changes(): readonly ItemChange[];
  requests(): readonly JournalEntry[];
  /** Ends the keeping of data; deliveries that are still due are left to the next start. */
  close(): Promise<void>;
  /** As `close`, for good: what is still due is never sent. */
  abandon(): Promise<void>;
}

const DAY_MS = 86_400_000;
const ACCOUNT_AGE_DAYS = 31;

/**
 * Builds the state of a mock and seeds its accounts, or fills them with `content`. `startAt` is the instant before which
 * all seeds were made.
 */
export async function createReadyMock(
  options: MockShareFileOptions,
  settings: ShareFileSettings,
  startAt: number,
  control: MockControl,
  content?: AccountExport,
): Promise<ReadyMock> {
  const { dataDir, clock, advance } = options;
  const store = content ? await openExport(dataDir, content) : await openStore(dataDir, STORE_NAME);
  try {
    const wanted = wantedAccounts(settings);
    if (dataDir !== undefined && !content) {
      checkDataFolder(store, dataDir, wanted);
      await catchUp(store, clock, dataDir, advance);
    }
    return await fillMock({ ...options, settings, startAt, control, content, store, wanted });
  } catch (error) {
    // Whoever tries again, with other settings, must not find the folder taken by this one.
    store.close();
    throw error;
  }
}

/** What a mock is built from once its store is open. */
interface Filling extends MockShareFileOptions {
  readonly settings: ShareFileSettings;
  readonly startAt: number;
  readonly control: MockControl;
  readonly content: AccountExport | undefined;
  readonly store: Store;
  readonly wanted: readonly FurtherAccount[];
}

async function fillMock(options: Filling): Promise<ReadyMock> {
  const { clock, queue, transport, settings, startAt, control, content, store, wanted } = options;
  const { faults } = control;
  let isClosed = false;
  const random = randomOfThisStart(options.random.stream('mock-sharefile'), store);
  const webhookKeys = createWebhookKeys(settings, random.stream('webhook-keys'), store);
  const sender = createWebhookSender({
    ...{ clock, queue, transport, settings, store, faults },
    keys: webhookKeys,
    isSubscribed: (id) => [...state.accounts.values()].some((account) => account.subscriptions.get(id) !== undefined),
  });
  const directory = options.dataDir === undefined ? undefined : path.join(options.dataDir, 'contents');
  const blobs = createBlobStore({
    memoryBytes: settings.memoryContentBytes,
    ...(directory !== undefined && { directory }),
  });
  for (const text of Object.values(content?.contents ?? {})) blobs.put(Buffer.from(text, 'base64'));
  const contents = createContentUses((blobId) => {
    // Only once nothing that is kept needs it; and it may have come again by then.
    store.afterCommit(() => {
      if (!contents.isHeld(blobId)) blobs.forget(blobId);
    });
  });
  const changes = createBoundedLog<ItemChange>(settings.changesCapacity);
  const [defaultAccount, ...others] = wanted.map(({ subdomain }, index) =>
    openAccount({
      store,
      subdomain,
      createdAt: roundToTick(startAt - ACCOUNT_AGE_DAYS * DAY_MS),
      random: random.stream(index === 0 ? 'ids' : `ids/${subdomain}`),
      treeSettings: settings,
      accessSettings: settings,
      annotationSettings: settings,
      contents,
      topFolderName: settings.topFolderName,
      apiControlPlane: settings.apiControlPlane,
      onChange: (changed, change) => {
        noteChange(store, clock.now());
        changes.push(change);
        sender.announce(change, changed.subscriptions, changed.info);
      },
    }),
  );
  if (!defaultAccount) throw new Error('There is always a default account.');
  if (directory !== undefined) removeOrphans(directory, contents.isHeld);
  const state: MockState = {
    settings,
    clock,
    queue,
    faults,
    accounts: new Map([defaultAccount, ...others].map((account) => [account.subdomain, account])),
    defaultAccount,
    tokens: createTokenStore(settings, random.stream('tokens'), store),
    throttle: createThrottle(settings.throttleRequestsPerWindow, settings.throttleWindowSeconds),
    transfers: createTransfers(random.stream('transfers'), settings.transferUrlLifetimeSeconds * 1000),
    blobs,
    store,
    webhookKeys,
    isClosed: () => isClosed,
    announceResource: (account, change) => {
      sender.announceResource(change, account.subscriptions, account.info);
    },
    journal: createJournal(settings.journalCapacity),
    random: random.stream('batches'),
    planeOf: createHostPlanes(),
  };
  const seed = String(options.seed ?? random.stream('seed').hex(16));
  for (const { subdomain, users } of wanted) {
    const account = state.accounts.get(subdomain);
    if (!account || account.users.size > 0) continue;
    const ownSeed = account === defaultAccount ? seed : `${seed}/${subdomain}`;
    await seedAccount({ account, blobs: state.blobs, settings, seed: ownSeed, now: startAt, logins: users });
  }
  noteChange(store, clock.now());
  // What was there from the start is no change.
  changes.clear();
  store.commit();
  sender.resume();
  resumeBatches(state);
  const lab = { state, control, deliveries: sender.deliveries, changes: () => changes.entries() };
  return {
    answer: (request, response) => {
      if (isLabPath(request.url)) void openLab().then((answerLab) => answerLab(lab, request, response));
      else answerRequest(state, request, response);
    },
    deliveries: sender.deliveries,
    changes: () => changes.entries(),
    requests: () => state.journal.entries(),
    close() {
      isClosed = true;
      if (options.dataDir !== undefined) sender.stop();
      store.close();
      return blobs.close();
    },
    abandon() {
      isClosed = true;
      sender.stop();
      store.close();
      return blobs.close();
    },
  };
}
