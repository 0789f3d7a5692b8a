import type { Clock, Store, Transport, WorkQueue } from '../ports.ts';
import { createBoundedLog } from '../domain/bounded-log.ts';
import type { ItemChange } from '../domain/items/item-change.ts';
import type { FaultSet } from '../domain/faults/fault-set.ts';
import type { SubscribedEvent } from '../domain/webhooks/permitted-events.ts';
import type { ResourceChange } from '../domain/webhooks/resource-change.ts';
import { isRetriedStatus, retryDelayMs } from '../domain/webhooks/retry-delay.ts';
import type { SubscriptionIndex } from '../domain/webhooks/subscription-index.ts';
import type { AccountInfo } from '../domain/webhooks/to-webhook-event.ts';
import { eventOf, toWebhookEvent } from '../domain/webhooks/to-webhook-event.ts';
import type { WebhookSettings } from '../domain/webhooks/webhook-settings.ts';
import type { WebhookSubscription } from '../domain/webhooks/webhook-subscription.ts';
import { createTimetable } from './create-timetable.ts';
import type { PendingWebhook } from './pending-webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import type { WebhookKeys } from './webhook-keys.ts';

/** What sending needs. */
export interface WebhookSenderOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly transport: Transport;
  readonly settings: WebhookSettings & { readonly deliveriesCapacity: number };
  readonly keys: WebhookKeys;
  /** Where events are until they arrived. */
  readonly store: Store;
  /** False once a subscription is deleted. */
  readonly isSubscribed: (subscriptionId: string) => boolean;
  readonly faults: FaultSet;
}

/** Turns changes into due deliveries and keeps a record of every attempt. */
export interface WebhookSender {
  /** Schedules one delivery for each subscription of the account that asks for this change. */
  announce(change: ItemChange, subscriptions: SubscriptionIndex, account: AccountInfo): void;
  /** As `announce`, for what happened to a user or to the account itself. */
  announceResource(change: ResourceChange, subscriptions: SubscriptionIndex, account: AccountInfo): void;
  deliveries(): readonly WebhookDelivery[];
  /** Schedules what was on its way when the process ended, at the instants at which it would have come. */
  resume(): void;
  /** Lets nothing more go out. */
  stop(): void;
}

/** What a body says of a change. */
type Told = Pick<ItemChange, 'at' | 'itemId' | 'itemKind' | 'ancestorIds'>;

/** Builds the sender of a mock. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { clock, queue, settings, store } = options;
  const waiting = store.collection<PendingWebhook>('pending-webhooks');
  const counters = store.collection<number>('counters');
  const deliveries = createBoundedLog<WebhookDelivery>(settings.deliveriesCapacity);
  const timetable = createTimetable(options);
  let isStopped = false;

  const schedule = (pending: PendingWebhook): void => {
    queue.schedule({
      kind: 'webhook-delivery',
      lane: `webhook-subscription/${pending.base.subscriptionId}`,
      dueAt: pending.dueAt,
      run: () => attemptOnce(pending),
    });
  };

  const wait = (pending: PendingWebhook): void => {
    waiting.set(String(pending.base.eventNumber), pending);
    schedule(pending);
  };

  const attemptOnce = async (pending: PendingWebhook): Promise<void> => {
    if (isStopped) return;
    // Nobody hears of a change that is not kept yet.
    store.commit();
    const { attempt, base } = pending;
    const at = clock.now();
    const result = options.isSubscribed(base.subscriptionId) ? await send(options, pending) : SUBSCRIPTION_GONE;
    const retryAt = clock.now() + retryDelayMs(attempt, settings);
    const outcome = outcomeOf(result, retryAt > pending.expiresAt);
    deliveries.push({ ...base, attempt, at, ...result.said, outcome });
    if (outcome === 'retrying') wait({ ...pending, attempt: attempt + 1, dueAt: retryAt });
    else waiting.delete(String(base.eventNumber));
    store.commit();
  };

  const tellOf = (
    event: SubscribedEvent,
    change: Told,
    subscriptions: SubscriptionIndex,
    account: AccountInfo,
  ): void => {
    for (const subscription of subscriptions.listeningTo(change, settings.folderWebhooksRecursive)) {
      if (!asksFor(subscription, event.ResourceType, event.OperationName)) continue;
      const eventNumber = (counters.get('webhook-events') ?? 0) + 1;
      counters.set('webhook-events', eventNumber);
      const body = toWebhookEvent(subscription, event, change, account);
      const text = JSON.stringify(body);
      const pending: PendingWebhook = {
        base: { eventNumber, subscriptionId: subscription.id, url: subscription.webhookUrl, event: body },
        body: text,
        headers: {
          'content-type': 'application/json',
          ...options.keys.sign(subscription.clientId, Buffer.from(text)),
        },
        expiresAt: change.at + settings.webhookTimeToLiveHours * 3_600_000,
        attempt: 1,
        dueAt: clock.now() + settings.webhookDelaySeconds * 1000,
      };
      timetable.book({
        subscriptionId: subscription.id,
        dueAt: pending.dueAt,
        send: (dueAt) => {
          wait({ ...pending, dueAt });
        },
        lose: () => {
          deliveries.push({ ...pending.base, attempt: 1, at: clock.now(), ...LOST });
        },
      });
    }
  };

  return {
    deliveries: () => deliveries.entries(),
    announce(change, subscriptions, account) {
      const event = eventOf(change, settings);
      if (event) tellOf(event, change, subscriptions, account);
    },
    announceResource(change, subscriptions, account) {
      const { resourceType: ResourceType, operation: OperationName, resourceId: itemId, at } = change;
      tellOf(
        { ResourceType, OperationName },
        { at, itemId, itemKind: 'File', ancestorIds: [] },
        subscriptions,
        account,
      );
    },
    resume() {
      for (const pending of waiting.values()) schedule(pending);
    },
    stop() {
      isStopped = true;
    },
  };
}

/** How an attempt ended, and what of it is written down. */
interface SendResult {
  readonly kind: 'delivered' | 'failed' | 'failed-for-good';
  readonly said: Pick<WebhookDelivery, 'status' | 'reason'>;
}

const SUBSCRIPTION_GONE: SendResult = {
  kind: 'failed-for-good',
  said: { reason: 'The subscription was deleted before the event could be sent.' },
};

const LOST = { outcome: 'lost', reason: 'A fault of the mock lost the event.' } as const;

async function send(options: WebhookSenderOptions, pending: PendingWebhook): Promise<SendResult> {
  try {
    const { status } = await options.transport.send({
      method: 'POST',
      url: pending.base.url,
      headers: pending.headers,
      body: pending.body,
      timeoutMs: options.settings.webhookTimeoutSeconds * 1000,
    });
    if (status >= 200 && status < 300) return { kind: 'delivered', said: { status } };
    const kind = isRetriedStatus(status) ? 'failed' : 'failed-for-good';
    return { kind, said: { status, reason: `The receiver answered ${status}.` } };
  } catch (error) {
    // Only what a network can cure is tried again; a host that may not be reached stays so.
    const retried = error instanceof Error && 'code' in error && String(error.code).startsWith('peer-');
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: retried ? 'failed' : 'failed-for-good', said: { reason } };
  }
}

function outcomeOf(result: SendResult, isTooLate: boolean): WebhookDelivery['outcome'] {
  if (result.kind === 'delivered') return 'delivered';
  if (result.kind === 'failed-for-good') return 'refused';
  return isTooLate ? 'expired' : 'retrying';
}

function asksFor(subscription: WebhookSubscription, resourceType: string, operationName: string): boolean {
  return subscription.events.some(
    (event) => event.ResourceType === resourceType && event.OperationName === operationName,
  );
}
