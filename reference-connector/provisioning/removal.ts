import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { ShareFileClient } from '../sharefile/share-file-client.ts';
import type { ConnectableInstance, ShareFileClients } from '../sharefile/share-file-clients.ts';
import { subscriptionsTo, unsubscribe } from '../sharefile/webhook-subscriptions.ts';
import type { FailedUnsubscription } from '../sharefile/webhook-subscriptions.ts';
import { isSameAccount } from './instance-differences.ts';

/** Webhook subscriptions that are still to be removed at ShareFile, as plain data. */
export interface KeptRemoval extends ConnectableInstance {
  readonly ids: readonly string[];
  /** Where events go of those whose ids are not known: they are looked for, and those that the instance has are spared. */
  readonly webhookUrl?: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** When it is tried next, epoch ms. */
  readonly dueAt: number;
}

/** Whom a removal asks about the instance as it is now. */
export interface RemovalContext {
  readonly clients: ShareFileClients;
  readonly current: (instanceId: number) => ConnectorInstance | undefined;
}

/** Tries a removal once and tells what is still there. */
export async function removeOnce(
  client: ShareFileClient,
  removal: KeptRemoval,
  { clients, current }: RemovalContext,
): Promise<readonly FailedUnsubscription[]> {
  const ids = removal.webhookUrl === undefined ? removal.ids : await subscriptionsTo(client, removal.webhookUrl);
  const instance = current(removal.id);
  const spared = removal.webhookUrl === undefined ? [] : (instance?.subscriptionIds ?? []);
  const failed = await unsubscribe(
    client,
    ids.filter((id) => !spared.includes(id)),
  );
  const refused = failed.flatMap(({ id, isUnauthorized }) => (isUnauthorized && id !== undefined ? [id] : []));
  if (refused.length === 0 || !instance || !isOfAccount(instance, removal)) return failed;
  // The tokens that they were made with may be ended, where the instance was authorized anew.
  const others = failed.filter(({ isUnauthorized }) => !isUnauthorized);
  return [...others, ...(await unsubscribe(clients.of(instance).client, refused))];
}

/**
 * The client that a removal of an earlier process goes on with. It shares the instance's where both have the same tokens:
 * ShareFile ends a refresh token that is used, and the other would be left with it.
 */
export function clientFor(removal: KeptRemoval, { clients, current }: RemovalContext): ShareFileClient {
  const instance = current(removal.id);
  const isShared =
    instance && isOfAccount(instance, removal) && instance.grant.refreshToken === removal.grant.refreshToken;
  return isShared ? clients.of(instance).client : clients.apart(removal);
}

function isOfAccount(instance: ConnectableInstance, removal: ConnectableInstance): boolean {
  return isSameAccount(instance.configuration, removal.configuration);
}
