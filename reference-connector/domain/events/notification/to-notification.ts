import type { Notification } from '../../../../schemas/index.ts';
import { toIsoSeconds, toJavaDateText } from '../../dates/to-java-date-text.ts';
import { ELEMENT_KEY, HUB_KEY } from '../../instances/connector-instance.ts';
import type { JsonObject } from '../../json-reading.ts';
import type { DetectedChange } from '../detected-change.ts';

/** A notification as it leaves: the contract's, with a raw payload of any kind. */
export interface OutgoingNotification extends Omit<Notification, 'message'> {
  readonly message: Omit<Notification['message'], 'raw'> & { readonly raw: JsonObject };
}

/** What one notification is made of. */
export interface NotificationParts {
  readonly instance: { readonly id: number; readonly name: string; readonly tags: readonly string[] };
  readonly platform: { readonly accountId: number; readonly companyId: number; readonly userId: number };
  readonly changes: readonly DetectedChange[];
  /** The provider's payload, whole. */
  readonly raw: JsonObject;
  /** Digits. */
  readonly notificationId: string;
  /** 20 characters of URL-safe base64. */
  readonly eventId: string;
  /** Start of the poll, or arrival of the webhook; epoch ms. */
  readonly noticedAt: number;
  /** Epoch ms. */
  readonly madeAt: number;
}

/** Makes a notification with the envelope that the captured samples agree on. */
export function toNotification(parts: NotificationParts): OutgoingNotification {
  const { instance, platform } = parts;
  const pollDate = toIsoSeconds(parts.noticedAt);
  return {
    severity: 'medium',
    createdDate: toJavaDateText(parts.madeAt),
    topic: `instance-${String(instance.id)}-${ELEMENT_KEY}-events`,
    action: 'create',
    id: parts.notificationId,
    message: {
      elementKey: ELEMENT_KEY,
      accountId: platform.accountId,
      eventId: parts.eventId,
      companyId: platform.companyId,
      instanceId: instance.id,
      instance_id: instance.id,
      instanceName: instance.name,
      instanceTags: instance.tags,
      raw: parts.raw,
      userId: platform.userId,
      events: parts.changes.map((change) => toEvent(change, pollDate)),
    },
    user: 'notifications@cloud-elements.com',
  };
}

function toEvent(change: DetectedChange, pollDate: string): Notification['message']['events'][number] {
  const { objectId, objectType, eventType, changedAt } = change;
  const date = changedAt === undefined ? pollDate : toIsoSeconds(changedAt);
  // Written out twice: a conditional spread costs more than all the rest.
  return objectId === undefined
    ? { date, elementKey: ELEMENT_KEY, pollDate, eventType, hubKey: HUB_KEY, objectType }
    : { date, elementKey: ELEMENT_KEY, pollDate, eventType, hubKey: HUB_KEY, objectId, objectType };
}
