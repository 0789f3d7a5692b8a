import { expect } from 'chai';
import fc from 'fast-check';
import { createFolderRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import type { ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import {
  createModificationLog,
  forgetModification,
  logModification,
  modifiedSince,
} from '../../../mock-sharefile/domain/items/modification-log.ts';

function createItem(number: number): ItemRecord {
  return createFolderRecord({ id: `fo${number}`, streamId: `st${number}`, name: `${number}`, creatorId: '', at: 0 });
}

describe('the modification log', () => {
  it('answers as a scan would, whatever was edited when, forgotten or edited in the past', () => {
    const step = fc.record({ item: fc.nat(9), at: fc.nat(60), forget: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.nat(61), fc.boolean(), (steps, since, inclusive) => {
        const log = createModificationLog<ItemRecord>();
        const items = Array.from({ length: 10 }, (_, number) => createItem(number));
        const present = new Set<ItemRecord>();
        for (const { item: number, at, forget } of steps) {
          const item = items[number];
          if (!item) continue;
          if (forget) {
            forgetModification(log, item);
            present.delete(item);
          } else {
            item.progenyEditedAt = at;
            logModification(log, item);
            present.add(item);
          }
        }
        const scanned = [...present].filter((item) =>
          inclusive ? item.progenyEditedAt >= since : item.progenyEditedAt > since,
        );
        expect(modifiedSince(log, since, inclusive)).to.have.members(scanned);
      }),
    );
  });

  it('keeps no more than twice the lines that are live', () => {
    const log = createModificationLog<ItemRecord>();
    const item = createItem(1);
    for (let at = 1; at <= 10_000; at += 1) {
      item.progenyEditedAt = at;
      logModification(log, item);
    }
    expect(log.entries.length).to.be.at.most(33);
    expect(modifiedSince(log, 9_999, false)).to.deep.equal([item]);
  });
});
