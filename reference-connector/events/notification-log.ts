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
  // By event, which has one notification unless a split shares its id. Maps keep the order of insertion.
  const byEventId = new Map<string, NotificationRecord | readonly NotificationRecord[]>();
  let sinceForgotten = 0;

  const forgetOld = (): void => {
    sinceForgotten = 0;
    const oldest = clock.now() - settings.eventLogDays * 86_400_000;
    for (const [eventId, records] of byEventId) {
      const [first] = [records].flat();
      if (byEventId.size <= settings.eventLogLimit && (first?.createdAt ?? oldest) >= oldest) return;
      byEventId.delete(eventId);
    }
  };

  return {
    all: () => [...byEventId.values()].flat(),
    byEventId: (eventId) => [byEventId.get(eventId) ?? []].flat(),
    add(record) {
      const sameEvent = byEventId.get(record.eventId);
      byEventId.set(record.eventId, sameEvent ? [sameEvent, record].flat() : record);
      sinceForgotten += 1;
      if (sinceForgotten >= FORGET_EVERY) forgetOld();
    },
  };
}
