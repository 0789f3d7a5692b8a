import { ConnectorError } from '../domain/connector-error.ts';
import { isPlace } from '../domain/hub/places.ts';
import { resolveRootId } from './resolve-root-id.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { ShareFileClient } from './share-file-client.ts';
import { readWholeFeed } from './read-whole-feed.ts';
import { isRawItem, isWalked } from './share-file-item.ts';

/** What to subscribe to at ShareFile. */
export interface SubscriptionRequest {
  readonly rootFolder: string;
  readonly webhookUrl: string;
  /** Context of the root folder /top. */
  readonly topSubscriptionContext: 'Account' | 'Folder';
  /** Told before the first subscription is made, if any is. */
  readonly onBegin: () => void;
  /** Removes those that were made before one failed. */
  readonly takeBack: (ids: readonly string[]) => Promise<void>;
}

/** What was subscribed to. */
export type Watched = Pick<ConnectorInstance, 'subscriptionIds' | 'watchedFolderIds' | 'needsFolderWatch'>;

type SubscriptionContext = Readonly<Record<string, string>>;

/** All that ShareFile offers about files and folders, save downloads; there is no folder Create or Update. */
const EVENTS = [
  { ResourceType: 'File', OperationName: 'Upload' },
  { ResourceType: 'File', OperationName: 'Update' },
  { ResourceType: 'File', OperationName: 'Delete' },
  { ResourceType: 'Folder', OperationName: 'Delete' },
];

/**
 * Subscribes at ShareFile: for the account, or for the root folder and each folder below it, because a Folder context
 * does not cover sub-folders; not for folders that are watched already. When one fails, those before it are removed.
 */
export async function subscribe(
  client: ShareFileClient,
  request: SubscriptionRequest,
  watchedFolderIds: readonly string[],
): Promise<Watched> {
  const known = new Set(watchedFolderIds);
  const all = await contextsOf(client, request);
  const contexts = all.filter(({ ResourceId: id }) => id === undefined || !known.has(id));
  const ids: string[] = [];
  if (contexts.length > 0) request.onBegin();
  try {
    // One after the other, so that the same run gives the same ids.
    for (const context of contexts) ids.push(await subscribeTo(client, context, request.webhookUrl));
  } catch (error) {
    await request.takeBack(ids);
    throw error;
  }
  return {
    subscriptionIds: ids,
    watchedFolderIds: contexts.flatMap(({ ResourceId: id }) => id ?? []),
    // Also where there is no folder yet: a place that only shows Items cannot be subscribed to itself.
    needsFolderWatch: all.every(({ ResourceType: type }) => type === 'Folder'),
  };
}

async function subscribeTo(client: ShareFileClient, context: SubscriptionContext, webhookUrl: string): Promise<string> {
  const subscription = await client.call('POST', 'WebhookSubscriptions', {
    SubscriptionContext: context,
    WebhookUrl: webhookUrl,
    Events: EVENTS,
  });
  if (isRawItem(subscription)) return subscription.Id;
  throw new ConnectorError('provider-answered-badly', 'ShareFile made a webhook subscription without an Id.');
}

/** A subscription that is still there, and why. */
export interface FailedUnsubscription {
  /** Undefined where not even those that there are could be found. */
  readonly id: string | undefined;
  readonly reason: string;
  /** Whether the tokens are ended, so that others may help. */
  readonly isUnauthorized: boolean;
}

/** Removes subscriptions and tells which are still there; one that ShareFile does not know is gone. */
export async function unsubscribe(
  client: ShareFileClient,
  ids: readonly string[],
): Promise<readonly FailedUnsubscription[]> {
  const removals = ids.map((id) => client.call('DELETE', `WebhookSubscriptions(${encodeURIComponent(id)})`));
  const outcomes = await Promise.allSettled(removals);
  return ids.flatMap((id, at) => {
    const outcome = outcomes[at];
    if (outcome?.status !== 'rejected') return [];
    const error: unknown = outcome.reason;
    if (error instanceof ConnectorError && error.providerStatus === 404) return [];
    const isUnauthorized = error instanceof ConnectorError && error.code === 'provider-refused-credentials';
    return [{ id, reason: error instanceof Error ? error.message : String(error), isUnauthorized }];
  });
}

/** Ids of the user's subscriptions whose events go to a URL. */
export async function subscriptionsTo(client: ShareFileClient, webhookUrl: string): Promise<readonly string[]> {
  const subscriptions = await readWholeFeed(client, 'WebhookSubscriptions');
  return subscriptions.filter((subscription) => subscription['WebhookUrl'] === webhookUrl).map(({ Id }) => Id);
}

async function contextsOf(
  client: ShareFileClient,
  request: SubscriptionRequest,
): Promise<readonly SubscriptionContext[]> {
  const rootId = await resolveRootId(client, request.rootFolder);
  if (rootId === 'top' && request.topSubscriptionContext === 'Account') return [{ ResourceType: 'Account' }];
  const folders = await foldersBelow(client, rootId === 'home' ? await idOfHome(client) : rootId);
  return folders.map((id) => ({ ResourceType: 'Folder', ResourceId: id }));
}

/** A Folder context names a folder by its own id, which `home` is not. */
async function idOfHome(client: ShareFileClient): Promise<string> {
  const home = await client.call('GET', 'Items(home)');
  if (isRawItem(home)) return home.Id;
  throw new ConnectorError('provider-answered-badly', 'ShareFile answered no Item for the home folder.');
}

async function foldersBelow(client: ShareFileClient, rootId: string): Promise<readonly string[]> {
  const found = new Set([rootId]);
  let level = [rootId];
  while (level.length > 0) {
    const feeds = await Promise.all(
      level.map((id) => readWholeFeed(client, `Items(${encodeURIComponent(id)})/Children?includeDeleted=false`)),
    );
    const folders = feeds.flat().filter(isWalked);
    level = [...new Set(folders.map((item) => item.Id))].filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  // A place is no folder of its own: what lies in it is met below.
  return [...found].filter((id) => !isPlace(id));
}
