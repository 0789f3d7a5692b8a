import type { Observation } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenEvent, SeenNotification } from '../evidence/seen-notification.ts';

const known = new WeakMap<Observation, readonly SeenNotification[]>();

/** The notifications of instances that were created for inquiries. */
export function inquiryNotifications(observation: Observation): readonly SeenNotification[] {
  const before = known.get(observation);
  if (before) return before;
  const notifications = notificationsOf({ ...observation, callbacks: observation.inquiryCallbacks ?? [] });
  known.set(observation, notifications);
  return notifications;
}

/** Ids of the Items that an inbound body is about, in its order. */
export function inboundItems(body: unknown): readonly unknown[] {
  const events: readonly unknown[] = Array.isArray(body) ? body : [body];
  return events.map((event) => readMember(event, ['Event', 'Resource', 'Id']));
}

/** The events that came for these Items. */
export function reportedFor(observation: Observation, items: readonly unknown[]): readonly SeenEvent[] {
  const wanted = new Set(items);
  return inquiryNotifications(observation).flatMap(({ events }) =>
    events.filter(({ objectId }) => objectId !== undefined && wanted.has(objectId)),
  );
}
