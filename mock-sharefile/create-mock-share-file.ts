import type { Express } from 'express';
import type { WebhookDelivery } from './delivery/webhook-delivery.ts';
import type { FaultSet } from './domain/faults/fault-set.ts';
import type { ItemChange } from './domain/items/item-change.ts';
import { createApp } from './http/create-app.ts';
import type { JournalEntry } from './http/journal.ts';
import type { MockShareFileOptions } from './mock-share-file-options.ts';
import type { ShareFileSettings } from './settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { startMockLife } from './start-mock-life.ts';

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
  /** The last attempts to deliver a webhook (setting `deliveriesCapacity`), in the order of their ends. */
  deliveries(): readonly WebhookDelivery[];
  /** The last things that happened to items since the accounts were seeded (setting `changesCapacity`). */
  changes(): readonly ItemChange[];
  /** The last requests, oldest first. */
  requests(): readonly JournalEntry[];
  /** Ends the use of `dataDir`, which another mock may then open. */
  close(): Promise<void>;
  /** The ways in which the mock misbehaves; none until some are set. They can be set before it is ready. */
  readonly faults: Pick<FaultSet, 'set' | 'list' | 'clear'>;
  /** The bearer token of the control API below `/_lab/`. */
  readonly controlToken: string;
}

/**
 * Builds a mock ShareFile with one seeded account. It does not listen.
 * @example
 * const mock = createMockShareFile({ ...createVirtualWorld(), transport });
 * await supertest(mock.app).get('/sf/v3/Items').set('Authorization', `Bearer ${token}`);
 */
export function createMockShareFile(options: MockShareFileOptions): MockShareFile {
  const settings: ShareFileSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const { control, current, started } = startMockLife(options, settings);
  const ready = started().then(() => undefined);
  // Whoever waits for `ready` hears of a failure; without this line it would also end the process.
  ready.catch(() => undefined);

  return {
    app: createApp(() => current()?.answer ?? started().then(({ answer }) => answer)),
    ready,
    // Read when asked for: settings that are refused may have none.
    get credentials() {
      return toCredentials(settings);
    },
    deliveries: () => current()?.deliveries() ?? [],
    changes: () => current()?.changes() ?? [],
    requests: () => current()?.requests() ?? [],
    close: () =>
      started().then(
        (mock) => mock.close(),
        () => undefined,
      ),
    faults: control.faults,
    controlToken: control.controlToken,
  };
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
