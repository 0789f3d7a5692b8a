import type { Clock } from '../ports.ts';
import type { NotificationRecord } from './notification-record.ts';

/** All notifications of the last days, by what they are asked for. */
export interface NotificationLog {
  /** Oldest first. */
  all(): readonly NotificationRecord[];
  byEventId(eventId: string): readonly NotificationRecord[];
  /** By the notification's id, digits. */
  byId(id: string): NotificationRecord | undefined;
  add(record: NotificationRecord): void;
}

/** How long the log reaches back. */
export interface NotificationLogSettings {
  readonly eventLogDays: number;
  readonly eventLogLimit: number;
}

/** How many records come before old ones are looked for again. */
const FORGET_EVERY = 256;

/** Builds the log in memory; records that are too old, or too many, go when new ones come and when it is read. */
export function createNotificationLog(
  clock: Clock,
  settings: NotificationLogSettings,
  onForgotten?: (record: NotificationRecord) => void,
): NotificationLog {
  const byEventId = new Map<string, NotificationRecord | readonly NotificationRecord[]>();
  // In the order of their ids, which are numbers that grow; after a restart some in between may be missing.
  let records: NotificationRecord[] = [];
  let sinceForgotten = 0;

  const forgetOld = (): void => {
    sinceForgotten = 0;
    const oldest = clock.now() - settings.eventLogDays * 86_400_000;
    let gone = Math.max(0, records.length - settings.eventLogLimit);
    while ((records[gone]?.createdAt ?? oldest) < oldest) gone += 1;
    if (gone === 0) return;
    for (const record of records.slice(0, gone)) {
      byEventId.delete(record.eventId);
      onForgotten?.(record);
    }
    records = records.slice(gone);
  };

  return {
    all() {
      forgetOld();
      return records;
    },
    byEventId(eventId) {
      forgetOld();
      return [byEventId.get(eventId) ?? []].flat();
    },
    byId(id) {
      forgetOld();
      return records[placeOf(records, Number(id))];
    },
    add(record) {
      const sameEvent = byEventId.get(record.eventId);
      byEventId.set(record.eventId, sameEvent ? [sameEvent, record].flat() : record);
      records.push(record);
      sinceForgotten += 1;
      if (sinceForgotten >= FORGET_EVERY) forgetOld();
    },
  };
}

/** Where the record with that id is; -1 where there is none. */
function placeOf(records: readonly NotificationRecord[], id: number): number {
  let low = 0;
  let high = records.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (Number(records[middle]?.id) < id) low = middle + 1;
    else high = middle;
  }
  return Number(records[low]?.id) === id ? low : -1;
}
