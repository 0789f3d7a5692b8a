import type { EventLogEvent } from '../../../schemas/index.ts';
import type { NotificationLog } from '../notification-log.ts';
import type { NotificationRecord } from '../notification-record.ts';
import type { ArrivalLog } from './arrival-log.ts';

/** How far an event got: kept, taken up, made into notifications, tried at the callback URL, accepted there. */
export type EventStatus = EventLogEvent['status'];

/** One event, with what became of it. */
export interface LoggedEvent {
  readonly id: string;
  readonly instanceId: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly status: EventStatus;
  /** Its notifications: one, unless those of a split share its id; none before it is dispatched. */
  readonly records: readonly NotificationRecord[];
  /** The provider's payload while there is no notification. */
  readonly payload: Buffer | undefined;
}

/** The event log: everything noticed in the last days, whatever became of it. */
export interface EventLog {
  /** Newest first; of one instance, or of all. */
  list(instanceId: number | undefined): readonly LoggedEvent[];
  find(eventId: string): LoggedEvent | undefined;
}

/** Builds the view on what arrived and on what was notified. */
export function createEventLog(notifications: NotificationLog, arrivals: ArrivalLog): EventLog {
  return {
    list(instanceId) {
      const isWanted = (one: { readonly instanceId: number }): boolean =>
        instanceId === undefined || one.instanceId === instanceId;
      const byEvent = new Map<string, NotificationRecord[]>();
      for (const record of notifications.all().filter(isWanted)) {
        const sameEvent = byEvent.get(record.eventId);
        if (sameEvent) sameEvent.push(record);
        else byEvent.set(record.eventId, [record]);
      }
      const waiting = arrivals.all().filter(isWanted);
      const events = [...[...byEvent.values()].flatMap(fromRecords), ...waiting.flatMap(fromArrival)];
      return events.sort((a, b) => a.createdAt - b.createdAt).reverse();
    },
    find(eventId) {
      const [event] = [...fromRecords(notifications.byEventId(eventId)), ...fromArrival(arrivals.find(eventId))];
      return event;
    },
  };
}

function fromRecords(records: readonly NotificationRecord[]): readonly LoggedEvent[] {
  return records.slice(0, 1).map(({ eventId, instanceId, createdAt }) => ({
    id: eventId,
    instanceId,
    createdAt,
    status: statusOf(records),
    records,
    payload: undefined,
  }));
}

function fromArrival(arrival: ReturnType<ArrivalLog['find']>): readonly LoggedEvent[] {
  if (!arrival) return [];
  const { eventId, instanceId, arrivedAt, status, payload } = arrival;
  return [{ id: eventId, instanceId, createdAt: arrivedAt, status, records: [], payload }];
}

function statusOf(records: readonly NotificationRecord[]): EventStatus {
  if (records.every((record) => record.status === 'delivered')) return 'NOTIFIED';
  return records.some((record) => record.attempts.length > 0) ? 'CONSUMED' : 'DISPATCHED';
}
