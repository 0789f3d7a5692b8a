import type { EventLogEvent } from '../../schemas/index.ts';
import { toIsoSeconds } from '../domain/dates/to-java-date-text.ts';
import { readMember } from '../domain/events/read-member.ts';
import type { NotificationRecord } from './notification-record.ts';

/** An event as the event log shows it, from the notifications that carry its id (one, unless a split shares it). */
export function toEventLogEvent(records: readonly NotificationRecord[]): EventLogEvent {
  const [first] = records;
  return {
    id: first?.eventId ?? '',
    eventDate: toIsoSeconds(first?.createdAt ?? 0),
    status: statusOf(records),
    providerData: first ? providerDataOf(first) : '',
    notifiedData: records.map((record) => record.callback.body.toString()),
    eventElementInstances: records.map((record) => ({
      eventId: record.eventId,
      elementInstanceId: record.instanceId,
      notificationId: record.id,
      notifiedData: record.callback.body.toString(),
      createdDate: toIsoSeconds(record.createdAt),
      updatedDate: toIsoSeconds(record.attempts.at(-1)?.endedAt ?? record.createdAt),
    })),
  };
}

function statusOf(records: readonly NotificationRecord[]): 'DISPATCHED' | 'CONSUMED' | 'NOTIFIED' {
  if (records.every((record) => record.status === 'delivered')) return 'NOTIFIED';
  return records.some((record) => record.attempts.length > 0) ? 'CONSUMED' : 'DISPATCHED';
}

/** The provider's payload as text, although it is JSON; it is read from the body, which is kept anyway. */
function providerDataOf(record: NotificationRecord): string {
  const notification: unknown = JSON.parse(record.callback.body.toString());
  return JSON.stringify(readMember(notification, 'message.raw') ?? {});
}
