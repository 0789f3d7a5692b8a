import { toIsoSeconds } from '../../domain/dates/to-java-date-text.ts';
import { ELEMENT_KEY } from '../../domain/instances/connector-instance.ts';
import type { NotificationRecord } from '../notification-record.ts';
import type { CallbackSubscription } from './callback-subscriptions.ts';

/** Documented statuses of a delivery; `notified` is documented as well and has no meaning that is told apart. */
export type DeliveryStatus = 'created' | 'delivered' | 'retry' | 'queued';

/** The topic that an instance's events have. */
export function topicOf(instanceId: number): string {
  return `instance-${String(instanceId)}-${ELEMENT_KEY}-events`;
}

/** A subscription as the API shows it. */
export function toSubscriptionAnswer(subscription: CallbackSubscription): Readonly<Record<string, unknown>> {
  return {
    id: subscription.id,
    channel: 'webhook',
    topics: [topicOf(subscription.instanceId)],
    config: { url: subscription.url },
    active: subscription.active,
    createdDate: toIsoSeconds(subscription.createdAt),
  };
}

/** The documented status of a delivery; undefined when it ended otherwise, and so is none of those listed. */
export function deliveryStatusOf({ status, attempts }: NotificationRecord): DeliveryStatus | undefined {
  if (status === 'waiting') return attempts.length === 0 ? 'created' : 'retry';
  return status === 'delivered' || status === 'queued' ? status : undefined;
}

/** A delivery as the API shows it. */
export function toDeliveryAnswer(
  record: NotificationRecord,
  status: DeliveryStatus,
): Readonly<Record<string, unknown>> {
  const last = record.attempts.at(-1);
  return {
    notificationId: Number(record.id),
    subscriptionId: record.subscription.id,
    status,
    createdDate: toIsoSeconds(record.createdAt),
    ...(last && { updatedDate: toIsoSeconds(last.endedAt) }),
    subscription: toSubscriptionAnswer(record.subscription),
  };
}
