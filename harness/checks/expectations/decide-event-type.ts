import type { EventConfiguration } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import { parseWireDate } from '../evidence/parse-wire-date.ts';

/** What an event can say that happened. */
export type EventType = 'CREATED' | 'UPDATED' | 'DELETED';

/** The two instants on which the decision rests; epoch milliseconds. */
export interface DecisionStamps {
  readonly updatedAt: number;
  readonly createdAt: number;
}

/** The stamps of a record by the configuration's date fields (JSON paths with dots); undefined where one is missing. */
export function readStamps(record: unknown, { dates }: Pick<EventConfiguration, 'dates'>): DecisionStamps | undefined {
  if (dates?.updatedDateField === undefined || dates.createdDateField === undefined) return undefined;
  const updatedAt = parseWireDate(readMember(record, dates.updatedDateField.split('.')));
  const createdAt = parseWireDate(readMember(record, dates.createdDateField.split('.')));
  return updatedAt === undefined || createdAt === undefined ? undefined : { updatedAt, createdAt };
}

/**
 * The documented decision between CREATED and UPDATED: equal within `createdCheckTolerance` is CREATED, created
 * earlier is UPDATED. Created later is not documented; a vendor event hook that plays the same part says CREATED.
 * Polling never says DELETED for ShareFile, since a deleted Item is in no feed.
 */
export function decideEventType(stamps: DecisionStamps, configuration: EventConfiguration): EventType {
  const toleranceMs = (configuration.dates?.createdCheckTolerance ?? 0) * 1000;
  return stamps.createdAt < stamps.updatedAt - toleranceMs ? 'UPDATED' : 'CREATED';
}
