import type { EventLogEvent } from '../../../schemas/index.ts';
import { toIsoSeconds } from '../../domain/dates/to-java-date-text.ts';
import { bodyBytesOf } from '../../domain/events/notification/prepared-callback.ts';
import { readMember } from '../../domain/events/read-member.ts';
import type { NotificationRecord } from '../notification-record.ts';
import type { LoggedEvent } from './event-log.ts';

/** An event as the event log shows it. */
export function toEventLogEvent(event: LoggedEvent): EventLogEvent {
  const { id, status, records } = event;
  const error = errorOf(records);
  return {
    id,
    eventDate: toIsoSeconds(event.createdAt),
    status,
    providerData: providerDataOf(event),
    notifiedData: records.map((record) => record.callback.body.toString()),
    eventElementInstances: records.map((record) => ({
      eventId: id,
      elementInstanceId: record.instanceId,
      notificationId: record.id,
      notifiedData: record.callback.body.toString(),
      createdDate: toIsoSeconds(record.createdAt),
      updatedDate: toIsoSeconds(lastChangeOf(record)),
    })),
    ...(error !== undefined && { error }),
  };
}

/** How many bytes an event has at least as the event log shows it, where each notification stands twice. */
export function leastBytesOf({ records, payload }: LoggedEvent): number {
  const bodies = records.reduce((sum, { callback }) => sum + 2 * bodyBytesOf(callback), 0);
  return bodies + (payload?.length ?? 0);
}

/** The reason of the first notification that was not delivered and knows one. */
function errorOf(records: readonly NotificationRecord[]): string | undefined {
  const failed = records.filter(({ status }) => status !== 'delivered');
  return failed.map(({ droppedBecause, attempts }) => droppedBecause ?? attempts.at(-1)?.failure).find(Boolean);
}

/** The provider's payload as text, although it is JSON; it is read from the body, which is kept anyway. */
function providerDataOf({ records: [first], payload }: LoggedEvent): string {
  if (!first) return payload?.toString() ?? '';
  const notification: unknown = JSON.parse(first.callback.body.toString());
  return JSON.stringify(readMember(notification, 'message.raw') ?? {});
}

function lastChangeOf(record: NotificationRecord): number {
  return record.attempts.at(-1)?.endedAt ?? record.createdAt;
}
