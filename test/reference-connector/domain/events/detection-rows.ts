import type { DetectionRules } from '../../../../reference-connector/domain/events/detect-changes.ts';

const strict = { boundaryToleranceMs: 0 };

/** One record and what must become of it; `U` and `C` are the fields of the updated and the created date. */
export interface DetectionRow {
  readonly name: string;
  readonly updated?: string;
  readonly created?: string;
  readonly record?: Readonly<Record<string, unknown>>;
  readonly dates?: object;
  readonly more?: object;
  readonly rules?: Partial<DetectionRules>;
  readonly expected: string | undefined;
}

/** Every branch of the decision rule; the numbers are the documentation's. The last poll began at 09:00, this at 09:15. */
export const detectionRows: readonly DetectionRow[] = [
  {
    name: '1: updated before the last poll is ignored',
    updated: '2026-03-02T08:59:59Z',
    created: '2020-01-01T00:00:00Z',
    expected: undefined,
  },
  {
    name: '1: updated in the instant of the last poll is ignored',
    updated: '2026-03-02T09:00:00Z',
    created: '2020-01-01T00:00:00Z',
    rules: strict,
    expected: undefined,
  },
  {
    name: '1: not ignored with filterByUpdatedDate false',
    updated: '2026-03-02T08:00:00Z',
    created: '2020-01-01T00:00:00Z',
    more: { filterByUpdatedDate: 'false' },
    expected: 'UPDATED',
  },
  {
    name: '2: updated equal to created is CREATED',
    updated: '2026-03-02T09:01:00Z',
    created: '2026-03-02T09:01:00Z',
    expected: 'CREATED',
  },
  {
    name: '2: one second apart is UPDATED without tolerance',
    updated: '2026-03-02T09:01:01Z',
    created: '2026-03-02T09:01:00Z',
    expected: 'UPDATED',
  },
  {
    name: '2: one second apart is CREATED within the tolerance',
    updated: '2026-03-02T09:01:01Z',
    created: '2026-03-02T09:01:00Z',
    more: { createdCheckTolerance: '1' },
    expected: 'CREATED',
  },
  {
    name: '3: created before updated is UPDATED',
    updated: '2026-03-02T09:01:00Z',
    created: '2020-01-01T00:00:00Z',
    expected: 'UPDATED',
  },
  {
    name: '4: created after updated is CREATED by default',
    updated: '2026-03-02T09:01:00Z',
    created: '2026-03-02T09:02:00Z',
    expected: 'CREATED',
  },
  {
    name: '4: created after updated is UPDATED when so set',
    updated: '2026-03-02T09:01:00Z',
    created: '2026-03-02T09:02:00Z',
    rules: { createdAfterUpdated: 'UPDATED' },
    expected: 'UPDATED',
  },
  {
    name: '5: one field for both, unfiltered, is filtered by the created date',
    updated: '2026-03-02T08:00:00Z',
    dates: { createdDateField: 'U' },
    more: { filterByUpdatedDate: false },
    expected: undefined,
  },
  {
    name: '5: one field for both is always CREATED (B-25)',
    updated: '2026-03-02T09:01:00Z',
    dates: { createdDateField: 'U' },
    expected: 'CREATED',
  },
  {
    name: 'newer than this poll is reported',
    updated: '2026-03-02T09:15:01Z',
    created: '2026-03-02T09:15:01Z',
    expected: 'CREATED',
  },
  {
    name: 'newer than this poll is dropped with filterByCurrentDate',
    updated: '2026-03-02T09:15:01Z',
    created: '2026-03-02T09:15:01Z',
    more: { filterByCurrentDate: true },
    expected: undefined,
  },
  {
    name: 'half a second after the bound counts, although the where clause has seconds (B-22)',
    updated: '2026-03-02T09:00:00.5Z',
    created: '2026-03-02T09:00:00.5Z',
    rules: strict,
    expected: 'CREATED',
  },
  { name: 'no dates at all is UNKNOWN', expected: 'UNKNOWN' },
  { name: 'no dates at all is what the setting says', rules: { undatedEventType: 'UPDATED' }, expected: 'UPDATED' },
  {
    name: 'a stamp that nobody can read does not lose the record',
    updated: 'yesterday',
    created: 'yesterday',
    expected: 'UNKNOWN',
  },
  {
    name: 'a stamp that nobody can read is skipped when so set',
    updated: 'yesterday',
    created: 'yesterday',
    rules: { unparsableStamp: 'skip' },
    expected: undefined,
  },
  {
    name: 'a stamp that nobody can read is 1970 when so set',
    updated: 'yesterday',
    created: 'yesterday',
    rules: { unparsableStamp: 'epoch' },
    expected: undefined,
  },
];
