import type { StampPolicy } from '../dates/stamp-reader.ts';
import type { DateMember, PolledResource } from '../instances/event-settings/polled-resource.ts';
import type { ChangeDates, EventTypeRules } from './decide-event-type.ts';
import type { DetectedChange, EventType } from './detected-change.ts';
import { readMember } from './read-member.ts';

/** Versions of records that were notified, by `id@updated`, with the updated date in epoch ms. */
export type ReportedVersions = ReadonlyMap<string, number>;

/** One poll of one resource. */
export interface PolledRecords {
  readonly resource: PolledResource;
  readonly records: readonly unknown[];
  /** Lower bound, epoch ms: the start of the poll before, less the poll delay. */
  readonly since: number;
  /** Start of this poll, epoch ms. */
  readonly startedAt: number;
  /** What the polls before have notified near the bound. */
  readonly reported: ReportedVersions;
}

/** How the id of a record without one is sent. */
export interface ObjectIdRules {
  readonly missingObjectId: 'absent' | 'null' | 'empty';
}

/** The choices that detection depends on. */
export interface DetectionRules extends StampPolicy, EventTypeRules, ObjectIdRules {
  readonly boundaryToleranceMs: number;
  readonly decideEventType: (dates: ChangeDates, rules: EventTypeRules) => EventType;
}

/** The changes of one poll, and what the next one has to know. */
export interface Detection {
  readonly changes: readonly DetectedChange[];
  /** The versions among `changes` whose dates are near enough to this poll's start to be met again. */
  readonly reported: ReportedVersions;
}

/** Turns polled records into changes by the documented decision rule. */
export function detectChanges(poll: PolledRecords, rules: DetectionRules): Detection {
  const { resource } = poll;
  const changes: DetectedChange[] = [];
  const nextSince = poll.startedAt - resource.pollDelaySeconds * 1000;
  const reported = new Map<string, number>();
  for (const record of poll.records) {
    const updated = readDate(record, resource.updated, rules);
    const created = readDate(record, resource.created, rules);
    if (updated === 'skip' || created === 'skip') continue;
    if (isFilteredOut(poll, updated, created, rules)) continue;
    const objectId = readObjectId(record, resource.idField, rules);
    const version = `${objectId ?? ''}@${String(updated)}`;
    if (poll.reported.has(version)) continue;
    if (isMetAgain(updated, nextSince, poll.startedAt, rules)) reported.set(version, updated);
    const dates = { updatedAt: updated, createdAt: created, toleranceSeconds: resource.createdCheckToleranceSeconds };
    changes.push({
      objectId,
      objectType: resource.name,
      eventType: rules.decideEventType(dates, rules),
      changedAt: updated ?? created,
    });
  }
  return { changes, reported };
}

function readDate(record: unknown, member: DateMember | undefined, rules: DetectionRules): number | undefined | 'skip' {
  if (!member) return undefined;
  const stamp = member.read(readMember(record, member.path), rules);
  return stamp === 'unknown' ? undefined : stamp;
}

function isFilteredOut(
  { resource, since, startedAt }: PolledRecords,
  updated: number | undefined,
  created: number | undefined,
  { boundaryToleranceMs }: DetectionRules,
): boolean {
  // Documented trick: without the filter, and with one field for both dates, the created date filters.
  const oneFieldForBoth = resource.updated !== undefined && resource.updated.path === resource.created?.path;
  const filter = resource.filterByUpdatedDate ? updated : oneFieldForBoth ? created : undefined;
  if (filter !== undefined && filter <= since - boundaryToleranceMs) return true;
  return resource.filterByCurrentDate && updated !== undefined && updated > startedAt;
}

/** Only versions dated within reach of the next bound; those stamped later are the documented duplicates (B-01). */
function isMetAgain(
  updated: number | undefined,
  nextSince: number,
  startedAt: number,
  { boundaryToleranceMs }: DetectionRules,
): updated is number {
  return (
    boundaryToleranceMs > 0 &&
    updated !== undefined &&
    updated >= nextSince - boundaryToleranceMs &&
    updated <= startedAt + boundaryToleranceMs
  );
}

/** The id under which a record is notified; numbers are written as text. */
export function readObjectId(record: unknown, idField: string, rules: ObjectIdRules): string | null | undefined {
  const value = readMember(record, idField);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return { absent: undefined, null: null, empty: '' }[rules.missingObjectId];
}

/** What the polls before have notified and the next poll can still meet again. */
export function stillWithinReach(
  reported: ReportedVersions,
  poll: Pick<PolledRecords, 'resource' | 'startedAt'>,
  { boundaryToleranceMs }: Pick<DetectionRules, 'boundaryToleranceMs'>,
): Map<string, number> {
  const reachesBackTo = poll.startedAt - poll.resource.pollDelaySeconds * 1000 - boundaryToleranceMs;
  return new Map([...reported].filter(([, at]) => at >= reachesBackTo));
}
