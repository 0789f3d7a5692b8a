import { ConnectorError } from '../domain/connector-error.ts';
import { resolveRootId } from './resolve-root-id.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { ShareFileClient } from './share-file-client.ts';
import { isRawItem, isShowingPlace, isWalked, readFeed } from './share-file-item.ts';

/** What to subscribe to at ShareFile. */
export interface SubscriptionRequest {
  readonly rootFolder: string;
  readonly webhookUrl: string;
  /** Context of the root folder /top. */
  readonly topSubscriptionContext: 'Account' | 'Folder';
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
  try {
    // One after the other, so that the same run gives the same ids.
    for (const context of contexts) ids.push(await subscribeTo(client, context, request.webhookUrl));
  } catch (error) {
    await unsubscribe(client, ids);
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
  readonly id: string;
  readonly reason: string;
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
    return [{ id, reason: error instanceof Error ? error.message : String(error) }];
  });
}

async function contextsOf(
  client: ShareFileClient,
  request: SubscriptionRequest,
): Promise<readonly SubscriptionContext[]> {
  const rootId = await resolveRootId(client, request.rootFolder);
  if (rootId === 'top' && request.topSubscriptionContext === 'Account') return [{ ResourceType: 'Account' }];
  const folders = await foldersBelow(client, rootId);
  return folders.map((id) => ({ ResourceType: 'Folder', ResourceId: id }));
}

async function foldersBelow(client: ShareFileClient, rootId: string): Promise<readonly string[]> {
  const found = new Set([rootId]);
  let level = [rootId];
  while (level.length > 0) {
    const feeds = await Promise.all(
      level.map((id) => client.call('GET', `Items(${encodeURIComponent(id)})/Children?includeDeleted=false`)),
    );
    const folders = feeds.flatMap((feed) => readFeed(feed).items).filter(isWalked);
    level = [...new Set(folders.map((item) => item.Id))].filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  return [...found].filter((id) => !isShowingPlace(id));
}
