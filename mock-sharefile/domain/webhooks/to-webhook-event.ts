import type { ItemChange } from '../items/item-change.ts';
import { toWireDate } from '../dates/wire-date.ts';
import type { SubscribedEvent } from './permitted-events.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import type { WebhookSubscription } from './webhook-subscription.ts';

/** What of an account a WebhookEvent carries. */
export interface AccountInfo {
  readonly AccountId: string;
  readonly Subdomain: string;
  readonly AppControlPlane: string;
  readonly ApiControlPlane: string;
}

/** The body of one call, as documented; it names the item by its id alone. */
export interface WebhookEvent {
  readonly WebhookSubscriptionId: string;
  readonly AccountInfo: AccountInfo;
  readonly Event: {
    readonly Timestamp: string;
    readonly OperationName: string;
    readonly ResourceType: string;
    readonly Resource: { readonly Id: string; readonly Parent?: { readonly Id: string } };
  };
}

/** Names the event of a change, or nothing if the service has none for it. Only the names of the events are documented. */
export function eventOf(change: ItemChange, settings: WebhookSettings): SubscribedEvent | undefined {
  // Nobody hears of links and notes, for which no ResourceType is documented, unless so set; a symbolic link is a folder.
  if (change.itemKind === 'Link' || change.itemKind === 'Note') {
    if (settings.linkWebhookEvents === 'none') return undefined;
  } else if (change.itemKind !== 'File') {
    return change.kind === 'deleted' ? { ResourceType: 'Folder', OperationName: 'Delete' } : undefined;
  }
  const operations = {
    ...settings.fileWebhookOperations,
    created: 'Upload',
    'version-added': settings.newVersionOperation,
    deleted: 'Delete',
    'version-deleted': settings.deletedVersionOperation,
    downloaded: 'Download',
  };
  const operation = operations[change.kind];
  return operation === 'none' ? undefined : { ResourceType: 'File', OperationName: operation };
}

/** Makes the body for one subscription. */
export function toWebhookEvent(
  subscription: WebhookSubscription,
  event: SubscribedEvent,
  change: Pick<ItemChange, 'at' | 'itemId' | 'ancestorIds'>,
  account: AccountInfo,
): WebhookEvent {
  const [parentId] = change.ancestorIds;
  return {
    WebhookSubscriptionId: subscription.id,
    AccountInfo: account,
    Event: {
      Timestamp: toWireDate(change.at),
      OperationName: event.OperationName,
      ResourceType: event.ResourceType,
      Resource: { Id: change.itemId, ...(parentId !== undefined && { Parent: { Id: parentId } }) },
    },
  };
}
