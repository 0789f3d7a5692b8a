import type { EventLogEvent } from '../../schemas/index.ts';
import { toIsoSeconds } from '../domain/dates/to-java-date-text.ts';
import type { NotificationRecord } from './notification-record.ts';

/** An event as the event log shows it, from the notifications that carry its id (one, unless a split shares it). */
export function toEventLogEvent(records: readonly NotificationRecord[]): EventLogEvent {
  const [first] = records;
  return {
    id: first?.eventId ?? '',
    eventDate: toIsoSeconds(first?.createdAt ?? 0),
    status: statusOf(records),
    // Text, although it is JSON.
    providerData: JSON.stringify(first?.raw),
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
