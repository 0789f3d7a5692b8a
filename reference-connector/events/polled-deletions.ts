import { readObjectId } from '../domain/events/detect-changes.ts';
import type { ObjectIdRules } from '../domain/events/detect-changes.ts';
import type { DetectedChange } from '../domain/events/detected-change.ts';
import type { PolledResource } from '../domain/instances/event-settings/polled-resource.ts';

/** Ids of the objects that the polls of a resource have notified and that were not deleted since. */
export type NotifiedIds = ReadonlySet<string>;

/** What was deleted, as the polls of one resource see it. */
export interface Deletions {
  /** Those of the deleted records that were notified before: nobody misses what he never heard of. */
  goneOf(deleted: readonly unknown[], notified: NotifiedIds | undefined): readonly unknown[];
  /** The change that a record of something deleted stands for; when it happened is not told. */
  toDeletion(record: unknown): DetectedChange;
  /** What is notified after a poll. */
  notifiedAfter(
    before: NotifiedIds | undefined,
    changes: readonly DetectedChange[],
    gone: readonly unknown[],
  ): NotifiedIds;
}

const NONE: NotifiedIds = new Set();

/** Looks at deletions by the ids under which the resource's changes are notified. */
export function createDeletions(
  { name, idField }: Pick<PolledResource, 'name' | 'idField'>,
  rules: ObjectIdRules,
): Deletions {
  const idOf = (record: unknown): string => readObjectId(record, idField, rules) ?? '';
  return {
    // No id stands for nothing that could be told apart from others without one.
    goneOf: (deleted, notified = NONE) => deleted.filter((record) => notified.has(idOf(record))),
    toDeletion: (record) => ({
      objectId: readObjectId(record, idField, rules),
      objectType: name,
      eventType: 'DELETED',
      changedAt: undefined,
    }),
    notifiedAfter(before = NONE, changes, gone) {
      const ids = changes.map(({ objectId }) => objectId ?? '').filter((id) => id !== '');
      const without = new Set(gone.map(idOf));
      return new Set([...before, ...ids].filter((id) => !without.has(id)));
    },
  };
}
