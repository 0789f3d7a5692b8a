import { maySee } from '../../domain/access-controls/rights-of.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { WebhookSubscription } from '../../domain/webhooks/webhook-subscription.ts';
import { parseSubscriptionRequest } from '../../domain/webhooks/webhook-subscription.ts';
import { readJsonObject } from '../request/read-body.ts';
import type { Fields } from '../render/item-fields.ts';
import { replyWithEntities, replyWithEntity } from '../render/reply-with-entity.ts';
import type { Reply } from '../reply.ts';
import { json, NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';

/** POST WebhookSubscriptions. The Account context is for MasterAdmins. */
export async function postSubscription(context: ApiContext): Promise<Reply> {
  const { account, user, clientId, exchange } = context;
  const request = parseSubscriptionRequest(
    await readJsonObject(exchange.request, exchange.state.settings.maxJsonBytes),
    exchange.state.settings,
  );
  if (request.context.type === 'Account' && !user.roles.includes('MasterAdmin')) {
    throw new ShareFileError('forbidden', 'Only a user with the MasterAdmin role can subscribe to the whole account.');
  }
  const folderId = request.context.folderId === undefined ? undefined : findFolderId(context, request.context.folderId);
  const subscription: WebhookSubscription = {
    ...request,
    context: { type: request.context.type, folderId },
    id: account.ids.webhook(),
    ownerId: user.id,
    clientId,
  };
  if (exchange.state.settings.duplicateSubscriptions === 'refuse') refuseDuplicate(context, subscription);
  account.subscriptions.add(subscription);
  return json(toFields(subscription, context));
}

function refuseDuplicate(context: ApiContext, wanted: WebhookSubscription): void {
  const { type, folderId } = wanted.context;
  const same = context.account.subscriptions
    .ownedBy(wanted.ownerId)
    .find(
      (each) =>
        each.webhookUrl === wanted.webhookUrl && each.context.type === type && each.context.folderId === folderId,
    );
  if (same) throw new ShareFileError('name-taken', `The subscription ${same.id} has the same WebhookUrl and context.`);
}

/** GET WebhookSubscriptions: the caller's own, if so set only those made with his client. */
export function listSubscriptions(context: ApiContext): Reply {
  const { account, user, viewer } = context;
  return replyWithEntities(context, {
    entity: 'WebhookSubscriptions',
    type: 'WebhookSubscription',
    url: `${viewer.apiRoot}/WebhookSubscriptions`,
    entities: account.subscriptions
      .ownedBy(user.id)
      .filter((each) => !viewer.settings.subscriptionsListedPerClient || each.clientId === context.clientId)
      .map((each) => ({ fields: () => toFields(each, context) })),
  });
}

/** GET WebhookSubscriptions(id). */
export function getSubscription(context: ApiContext): Reply {
  const subscription = findOwn(context);
  return replyWithEntity(context, { fields: () => toFields(subscription, context) });
}

/** DELETE WebhookSubscriptions(id). */
export function deleteSubscription(context: ApiContext): Reply {
  context.account.subscriptions.delete(findOwn(context).id);
  return NO_CONTENT;
}

function findOwn(context: ApiContext): WebhookSubscription {
  const [id = ''] = context.ids;
  const subscription = context.account.subscriptions.get(id);
  if (subscription?.ownerId === context.user.id) return subscription;
  throw new ShareFileError('item-not-found', `You have no webhook subscription ${JSON.stringify(id)}.`);
}

function findFolderId(context: ApiContext, id: string): string {
  const folder = findRecord(context.account.tree, id);
  if (folder?.kind === 'Folder' && maySee(context.account, context.user, folder)) return folder.id;
  throw new ShareFileError(
    'bad-request',
    `SubscriptionContext.ResourceId ${JSON.stringify(id)} names no folder of yours.`,
  );
}

function toFields(subscription: WebhookSubscription, context: ApiContext): Fields {
  const { apiRoot } = context.viewer;
  const { type, folderId } = subscription.context;
  return {
    Id: subscription.id,
    WebhookUrl: subscription.webhookUrl,
    SubscriptionContext: { ResourceType: type, ...(folderId !== undefined && { ResourceId: folderId }) },
    Events: subscription.events,
    'odata.metadata': `${apiRoot}/$metadata#WebhookSubscriptions/ShareFile.Api.Models.WebhookSubscription@Element`,
    'odata.type': 'ShareFile.Api.Models.WebhookSubscription',
    url: `${apiRoot}/WebhookSubscriptions(${subscription.id})`,
  };
}
