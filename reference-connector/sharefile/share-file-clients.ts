import type { ConnectorInstance, ShareFileGrant } from '../domain/instances/connector-instance.ts';
import type { Clock } from '../ports.ts';
import { createAnswerMemory } from './answer-memory.ts';
import { createChangedItems } from './changed-items.ts';
import type { ChangedItems } from './changed-items.ts';
import { createDeletedItems } from './deleted-items.ts';
import type { SendToShareFile } from './send-to-share-file.ts';
import { createShareFileClient } from './share-file-client.ts';
import type { ShareFileClient } from './share-file-client.ts';
import { accountOf } from './share-file-oauth.ts';
import type { ShareFileOAuth } from './share-file-oauth.ts';

/** What an instance uses of ShareFile. */
export interface ConnectedShareFile {
  readonly client: ShareFileClient;
  readonly changedItems: ChangedItems;
  readonly deletedItems: ChangedItems;
}

/** What of an instance ShareFile is reached with. */
export type ConnectableInstance = Pick<ConnectorInstance, 'id' | 'configuration' | 'grant'>;

/** The ShareFile clients of all instances, made when first used. */
export interface ShareFileClients {
  of(instance: ConnectableInstance): ConnectedShareFile;
  /** A client apart from that of the instance: nobody else meets it, and its new tokens are told to nobody. */
  apart(instance: ConnectableInstance): ShareFileClient;
  /** Drops the client of an instance whose credentials changed or which is no more. */
  forget(instanceId: number): void;
}

/** What the clients are built from. */
export interface ShareFileClientsOptions {
  readonly send: SendToShareFile;
  readonly oauth: ShareFileOAuth;
  readonly clock: Clock;
  readonly onRefreshed: (instanceId: number, grant: ShareFileGrant) => void;
}

/** Builds the set of clients. */
export function createShareFileClients(options: ShareFileClientsOptions): ShareFileClients {
  const readJson = createAnswerMemory();
  const connected = new Map<number, ConnectedShareFile>();

  const connect = (instance: ConnectableInstance): ConnectedShareFile => {
    const client: ShareFileClient = createShareFileClient({
      ...options,
      readJson,
      account: accountOf(instance.configuration),
      grant: instance.grant,
      onRefreshed: (grant) => {
        // The tokens of a client that was dropped, or never the instance's, may be those of another account.
        if (connected.get(instance.id)?.client === client) options.onRefreshed(instance.id, grant);
      },
    });
    const changedItems = createChangedItems(client);
    return { client, changedItems, deletedItems: createDeletedItems(client, changedItems) };
  };

  return {
    of(instance) {
      const known = connected.get(instance.id) ?? connect(instance);
      connected.set(instance.id, known);
      return known;
    },
    apart: (instance) => connect(instance).client,
    forget: (instanceId) => connected.delete(instanceId),
  };
}
