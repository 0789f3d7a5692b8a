import type { EventType } from './detected-change.ts';

/** The dates that decide. Epoch ms; undefined where the record has none that can be read. */
export interface ChangeDates {
  readonly updatedAt: number | undefined;
  readonly createdAt: number | undefined;
  readonly toleranceSeconds: number;
}

/** The choices about cases that are not documented. */
export interface EventTypeRules {
  readonly createdAfterUpdated: 'CREATED' | 'UPDATED';
  readonly undatedEventType: 'CREATED' | 'UPDATED' | 'UNKNOWN';
}

/** Decides by the documented rule: updated equal to created is CREATED, created before updated is UPDATED. */
export function decideEventType(dates: ChangeDates, rules: EventTypeRules): EventType {
  const { updatedAt, createdAt } = dates;
  if (updatedAt === undefined || createdAt === undefined) return rules.undatedEventType;
  if (Math.abs(updatedAt - createdAt) <= dates.toleranceSeconds * 1000) return 'CREATED';
  return createdAt < updatedAt ? 'UPDATED' : rules.createdAfterUpdated;
}
