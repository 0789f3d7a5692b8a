import { expect } from 'chai';
import fc from 'fast-check';
import { decideEventType } from '../../../../reference-connector/domain/events/decide-event-type.ts';
import { detectChanges } from '../../../../reference-connector/domain/events/detect-changes.ts';
import { parsePollerConfiguration } from '../../../../reference-connector/domain/instances/event-settings/parse-poller-configuration.ts';
import { connectorProfiles } from '../../../../reference-connector/index.ts';

/** One record of one poll. Instants in ms after the last poll began. */
interface Case {
  readonly updated: number;
  readonly created: number;
  readonly toleranceSeconds: number;
  readonly filterByUpdatedDate: boolean;
  readonly filterByCurrentDate: boolean;
  readonly createdAfterUpdated: 'CREATED' | 'UPDATED';
}

const LAST_POLL = Date.parse('2026-03-02T09:00:00Z');
/** When this poll begins. */
const POLL_MS = 900_000;

/** Section 3.5 as its sentences say it. */
function ruled(one: Case): string | undefined {
  if (one.filterByUpdatedDate && one.updated <= 0) return undefined;
  if (one.filterByCurrentDate && one.updated > POLL_MS) return undefined;
  const apart = one.updated > one.created ? one.updated - one.created : one.created - one.updated;
  if (apart <= one.toleranceSeconds * 1000) return 'CREATED';
  return one.created < one.updated ? 'UPDATED' : one.createdAfterUpdated;
}

function detected(one: Case): string | undefined {
  const text = JSON.stringify({
    documents: {
      url: '/x',
      idField: 'Id',
      datesConfiguration: { updatedDateField: 'U', createdDateField: 'C' },
      createdCheckTolerance: one.toleranceSeconds,
      filterByUpdatedDate: one.filterByUpdatedDate,
      filterByCurrentDate: String(one.filterByCurrentDate),
    },
  });
  const stamp = (ms: number): string => new Date(LAST_POLL + ms).toISOString().replace(/\.?0*Z$/, 'Z');
  const records = [{ Id: 'fi1', U: stamp(one.updated), C: stamp(one.created) }];
  const { createdAfterUpdated } = one;
  const rules = { ...connectorProfiles.sap, boundaryToleranceMs: 0, createdAfterUpdated, decideEventType };
  const [change] = parsePollerConfiguration(text).flatMap((resource) => {
    const poll = { resource, records, since: LAST_POLL, startedAt: LAST_POLL + POLL_MS, reported: new Map() };
    return detectChanges(poll, rules).changes;
  });
  return change?.eventType;
}

/** Instants that lie at, just before and just behind what is compared. */
const instants = fc.oneof(
  fc.constantFrom(-1000, -1, 0, 1, 499, 500, 501, 999, 1000, 1001, POLL_MS - 1, POLL_MS, POLL_MS + 1),
  fc.integer({ min: -POLL_MS, max: 2 * POLL_MS }),
);

const cases: fc.Arbitrary<Case> = fc.record({
  updated: instants,
  created: instants,
  toleranceSeconds: fc.constantFrom(0, 1, 2, 3600),
  filterByUpdatedDate: fc.boolean(),
  filterByCurrentDate: fc.boolean(),
  createdAfterUpdated: fc.constantFrom('CREATED', 'UPDATED'),
});

describe('The decision rule of polling', () => {
  it('decides every record as its sentences say', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(detected(one)).to.equal(ruled(one));
      }),
      { numRuns: 1000 },
    );
  });

  const usual: Case = {
    updated: 1,
    created: 1,
    toleranceSeconds: 0,
    filterByUpdatedDate: true,
    filterByCurrentDate: false,
    createdAfterUpdated: 'CREATED',
  };
  const boundaries: readonly (readonly [name: string, more: Partial<Case>, expected: string | undefined])[] = [
    ['updated in the very instant of the last poll', { updated: 0 }, undefined],
    ['updated a millisecond later', { updated: 1 }, 'CREATED'],
    ['updated before, but the filter is off', { updated: -1, created: -1, filterByUpdatedDate: false }, 'CREATED'],
    [
      'updated when this poll began, with filterByCurrentDate',
      { updated: POLL_MS, filterByCurrentDate: true },
      'UPDATED',
    ],
    ['updated a millisecond after that', { updated: POLL_MS + 1, filterByCurrentDate: true }, undefined],
    ['updated a millisecond after that, without the filter', { updated: POLL_MS + 1 }, 'UPDATED'],
    ['created exactly the tolerance before', { updated: 3000, created: 1000, toleranceSeconds: 2 }, 'CREATED'],
    ['created a millisecond more than that before', { updated: 3000, created: 999, toleranceSeconds: 2 }, 'UPDATED'],
    ['created exactly the tolerance after', { updated: 1000, created: 3000, toleranceSeconds: 2 }, 'CREATED'],
    ['created after, where that is an update', { updated: 1, created: 2, createdAfterUpdated: 'UPDATED' }, 'UPDATED'],
    ['created after, by the hook of the vendor', { updated: 1, created: 2 }, 'CREATED'],
  ];
  for (const [name, more, expected] of boundaries) {
    it(`gives ${String(expected)} for what was ${name}`, () => {
      expect(detected({ ...usual, ...more })).to.equal(expected);
    });
  }
});
