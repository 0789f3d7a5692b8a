import type { DetectedChange } from '../domain/events/detected-change.ts';
import { readMember } from '../domain/events/read-member.ts';
import type { PolledResource } from '../domain/instances/event-settings/polled-resource.ts';

/** Ids of the Items that the polls of a resource have notified and that were not deleted since. */
export type NotifiedIds = ReadonlySet<string>;

const NONE: NotifiedIds = new Set();

/** Those of the deleted records that were notified before: nobody misses what he never heard of. */
export function goneOf(deleted: readonly unknown[], notified = NONE): readonly unknown[] {
  return deleted.filter((record) => notified.has(idOf(record)));
}

/** The change that a record of something deleted stands for; when it happened is not told. */
export function toDeletion(record: unknown, { name, idField }: PolledResource): DetectedChange {
  const id = readMember(record, idField);
  return {
    objectId: typeof id === 'string' ? id : undefined,
    objectType: name,
    eventType: 'DELETED',
    changedAt: undefined,
  };
}

/** What is notified after a poll. */
export function notifiedAfter(
  before: NotifiedIds | undefined,
  records: readonly unknown[],
  changes: readonly DetectedChange[],
  gone: readonly unknown[],
): NotifiedIds {
  const changed = new Set(changes.map(({ objectId }) => objectId));
  const ids = records.map(idOf).filter((id) => id !== '' && changed.has(id));
  const without = new Set(gone.map(idOf));
  return new Set([...(before ?? NONE), ...ids].filter((id) => !without.has(id)));
}

/** ShareFile's own id, whatever the configuration calls its id field. */
function idOf(record: unknown): string {
  const id = readMember(record, 'Id');
  return typeof id === 'string' ? id : '';
}
