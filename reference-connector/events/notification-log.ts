import type { Clock } from '../ports.ts';
import type { NotificationRecord } from './notification-record.ts';

/** All notifications of the last days, by what they are asked for. */
export interface NotificationLog {
  all(): readonly NotificationRecord[];
  byEventId(eventId: string): readonly NotificationRecord[];
  add(record: NotificationRecord): void;
}

/** How long the log reaches back. */
export interface NotificationLogSettings {
  readonly eventLogDays: number;
  readonly eventLogLimit: number;
}

/** How many records come before old ones are looked for again. */
const FORGET_EVERY = 256;

/** Builds the log in memory; records that are too old, or too many, go when new ones come. */
export function createNotificationLog(clock: Clock, settings: NotificationLogSettings): NotificationLog {
  // Maps keep the order of insertion, so the oldest record is the first one.
  const records = new Map<string, NotificationRecord>();
  let sinceForgotten = 0;
  const byEventId = new Map<string, NotificationRecord[]>();

  const forgetOld = (): void => {
    sinceForgotten = 0;
    const oldest = clock.now() - settings.eventLogDays * 86_400_000;
    for (const [id, record] of records) {
      if (records.size <= settings.eventLogLimit && record.createdAt >= oldest) return;
      records.delete(id);
      byEventId.delete(record.eventId);
    }
  };

  return {
    all: () => [...records.values()],
    byEventId: (eventId) => byEventId.get(eventId) ?? [],
    add(record) {
      records.set(record.id, record);
      const sameEvent = byEventId.get(record.eventId);
      if (sameEvent) sameEvent.push(record);
      else byEventId.set(record.eventId, [record]);
      sinceForgotten += 1;
      if (sinceForgotten >= FORGET_EVERY) forgetOld();
    },
  };
}
