import type { Clock, Transport, WorkQueue } from '../ports.ts';
import { createBoundedLog } from '../domain/bounded-log.ts';
import type { ItemChange } from '../domain/items/item-change.ts';
import { isRetriedStatus, retryDelayMs } from '../domain/webhooks/retry-delay.ts';
import type { SubscriptionIndex } from '../domain/webhooks/subscription-index.ts';
import type { AccountInfo } from '../domain/webhooks/to-webhook-event.ts';
import { eventOf, toWebhookEvent } from '../domain/webhooks/to-webhook-event.ts';
import type { WebhookSettings } from '../domain/webhooks/webhook-settings.ts';
import type { WebhookSubscription } from '../domain/webhooks/webhook-subscription.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import type { WebhookKeys } from './webhook-keys.ts';

/** What sending needs. */
export interface WebhookSenderOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly transport: Transport;
  readonly settings: WebhookSettings & { readonly deliveriesCapacity: number };
  readonly keys: WebhookKeys;
}

/** Turns changes into due deliveries and keeps a record of every attempt. */
export interface WebhookSender {
  /** Schedules one delivery for each subscription of the account that asks for this change. */
  announce(change: ItemChange, subscriptions: SubscriptionIndex, account: AccountInfo): void;
  deliveries(): readonly WebhookDelivery[];
}

/** An event on its way: its bytes are made and signed once. */
interface PendingEvent {
  readonly base: Pick<WebhookDelivery, 'eventNumber' | 'subscriptionId' | 'url' | 'event'>;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly lane: string;
  readonly expiresAt: number;
  /** False once the subscription is deleted. */
  isWanted(): boolean;
}

/** Builds the sender of a mock. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { clock, queue, settings } = options;
  const deliveries = createBoundedLog<WebhookDelivery>(settings.deliveriesCapacity);
  let eventCount = 0;

  const schedule = (pending: PendingEvent, attempt: number, dueAt: number): void => {
    queue.schedule({
      kind: 'webhook-delivery',
      lane: pending.lane,
      dueAt,
      run: () => attemptOnce(pending, attempt),
    });
  };

  const attemptOnce = async (pending: PendingEvent, attempt: number): Promise<void> => {
    const at = clock.now();
    const result = pending.isWanted() ? await send(options, pending) : SUBSCRIPTION_GONE;
    const record = { ...pending.base, attempt, at };
    if (result.kind === 'delivered') {
      deliveries.push({ ...record, outcome: 'delivered', status: result.status });
      return;
    }
    const retryAt = clock.now() + retryDelayMs(attempt, settings);
    const outcome = !result.retried ? 'refused' : retryAt > pending.expiresAt ? 'expired' : 'retrying';
    const status = result.status === undefined ? {} : { status: result.status };
    deliveries.push({ ...record, ...status, outcome, reason: result.reason });
    if (outcome === 'retrying') schedule(pending, attempt + 1, retryAt);
  };

  return {
    deliveries: () => deliveries.entries(),
    announce(change, subscriptions, account) {
      const event = eventOf(change, settings);
      if (!event) return;
      for (const subscription of subscriptions.listeningTo(change, settings.folderWebhooksRecursive)) {
        if (!asksFor(subscription, event.ResourceType, event.OperationName)) continue;
        eventCount += 1;
        const body = toWebhookEvent(subscription, event, change, account);
        const bytes = Buffer.from(JSON.stringify(body));
        const pending = {
          base: { eventNumber: eventCount, subscriptionId: subscription.id, url: subscription.webhookUrl, event: body },
          body: bytes,
          headers: { 'content-type': 'application/json', ...options.keys.sign(subscription.clientId, bytes) },
          lane: `webhook-subscription/${subscription.id}`,
          isWanted: () => subscriptions.get(subscription.id) !== undefined,
          expiresAt: change.at + settings.webhookTimeToLiveHours * 3_600_000,
        };
        schedule(pending, 1, clock.now() + settings.webhookDelaySeconds * 1000);
      }
    },
  };
}

type SendResult =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'failed'; readonly retried: boolean; readonly status?: number; readonly reason: string };

const SUBSCRIPTION_GONE: SendResult = {
  kind: 'failed',
  retried: false,
  reason: 'The subscription was deleted before the event could be sent.',
};

async function send(options: WebhookSenderOptions, pending: PendingEvent): Promise<SendResult> {
  try {
    const { status } = await options.transport.send({
      method: 'POST',
      url: pending.base.url,
      headers: pending.headers,
      body: pending.body,
      timeoutMs: options.settings.webhookTimeoutSeconds * 1000,
    });
    if (status >= 200 && status < 300) return { kind: 'delivered', status };
    return { kind: 'failed', retried: isRetriedStatus(status), status, reason: `The receiver answered ${status}.` };
  } catch (error) {
    // Only what a network can cure is tried again; a host that may not be reached stays so.
    const retried = error instanceof Error && 'code' in error && String(error.code).startsWith('peer-');
    return { kind: 'failed', retried, reason: error instanceof Error ? error.message : String(error) };
  }
}

function asksFor(subscription: WebhookSubscription, resourceType: string, operationName: string): boolean {
  return subscription.events.some(
    (event) => event.ResourceType === resourceType && event.OperationName === operationName,
  );
}
