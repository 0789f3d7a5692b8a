import { expect } from 'chai';
import { decideEventType } from '../../../../reference-connector/domain/events/decide-event-type.ts';
import { detectChanges } from '../../../../reference-connector/domain/events/detect-changes.ts';
import type { DetectionRules } from '../../../../reference-connector/domain/events/detect-changes.ts';
import { parsePollerConfiguration } from '../../../../reference-connector/domain/instances/event-settings/parse-poller-configuration.ts';
import { connectorProfiles } from '../../../../reference-connector/index.ts';
import { detectionRows } from './detection-rows.ts';
import type { DetectionRow } from './detection-rows.ts';

/** The last poll began at 09:00:00, this one at 09:15:00. */
const since = Date.parse('2026-03-02T09:00:00Z');
const startedAt = Date.parse('2026-03-02T09:15:00Z');
const format = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

function detect(row: DetectionRow): ReturnType<typeof detectChanges> {
  const datesConfiguration = {
    updatedDateField: 'U',
    updatedDateFormat: format,
    createdDateField: 'C',
    createdDateFormat: format,
    ...row.dates,
  };
  const text = JSON.stringify({ documents: { url: '/x', idField: 'Id', datesConfiguration, ...row.more } });
  const [resource] = parsePollerConfiguration(text);
  if (!resource) throw new Error('no resource');
  const record = {
    Id: 'fi1',
    ...(row.updated && { U: row.updated }),
    ...(row.created && { C: row.created }),
    ...row.record,
  };
  const rules = { ...connectorProfiles.sap, decideEventType, ...row.rules };
  return detectChanges({ resource, records: [record], since, startedAt, reported: new Map() }, rules);
}

describe('detectChanges', () => {
  for (const row of detectionRows) {
    it(row.name, () => {
      expect(detect(row).changes[0]?.eventType).to.equal(row.expected);
    });
  }

  // updatedDateField CreationDate and createdDateField ProgenyEditDate: swapped against ShareFile's meaning.
  const swapped: readonly (readonly [string, string, string, string | undefined])[] = [
    ['a new file', '2026-03-02T09:05:00Z', '2026-03-02T09:05:00Z', 'CREATED'],
    ['a new content of an old file (lost)', '2020-01-01T00:00:00Z', '2026-03-02T09:05:00Z', undefined],
    ['a file uploaded into an old folder (the folder)', '2020-01-01T00:00:00Z', '2026-03-02T09:05:00Z', undefined],
    ['a new folder that got files before the poll', '2026-03-02T09:05:00Z', '2026-03-02T09:06:00Z', 'CREATED'],
  ];
  for (const [name, creationDate, progenyEditDate, expected] of swapped) {
    it(`gives ${String(expected)} for ${name} with the documented, swapped fields`, () => {
      const { changes } = detect({
        name,
        record: { CreationDate: creationDate, ProgenyEditDate: progenyEditDate },
        dates: { updatedDateField: 'CreationDate', createdDateField: 'ProgenyEditDate' },
        expected,
      });
      expect(changes[0]?.eventType).to.equal(expected);
    });
  }

  it('recognises equal dates whatever their precision, and shifts none (B-07)', () => {
    for (const stamp of ['09:05:00', '09:05:00.2', '09:05:00.24', '09:05:00.517', '09:05:00.1234567']) {
      const row = {
        name: stamp,
        updated: `2026-03-02T${stamp}Z`,
        created: `2026-03-02T${stamp}Z`,
        expected: 'CREATED',
      };
      const [change] = detect(row).changes;
      expect(change?.eventType).to.equal('CREATED');
      expect(change?.changedAt).to.equal(Date.parse(`2026-03-02T${stamp}Z`));
    }
  });

  it('shifts dates as Java would when so set', () => {
    const row = {
      name: '',
      updated: '2026-03-02T09:05:00.24Z',
      created: '2026-03-02T09:05:00.24Z',
      expected: 'CREATED',
    };
    const [change] = detect({ ...row, rules: { stampParsing: 'java-lenient' } }).changes;
    expect(change?.changedAt).to.equal(Date.parse('2026-03-02T09:05:00.024Z'));
  });

  const missing: readonly (readonly [DetectionRules['missingObjectId'], string | null | undefined])[] = [
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
  ];
  for (const [missingObjectId, expected] of missing) {
    it(`gives ${String(expected)} for an id that the record lacks when it is to be ${missingObjectId} (B-05)`, () => {
      const [change] = detect({ name: '', more: { idField: 'id' }, rules: { missingObjectId }, expected: '' }).changes;
      expect(change?.objectId).to.equal(expected);
    });
  }

  it('finds an id behind a dotted path and turns a number into text', () => {
    const [change] = detect({
      name: '',
      record: { user: { id: 14682 } },
      more: { idField: 'user.id' },
      expected: '',
    }).changes;
    expect(change?.objectId).to.equal('14682');
  });
});
