import { expect } from 'chai';
import fc from 'fast-check';
import { serializeNotification } from '../../../../../reference-connector/domain/events/notification/serialize-notification.ts';
import { splitChanges } from '../../../../../reference-connector/domain/events/notification/split-changes.ts';
import { toNotification } from '../../../../../reference-connector/domain/events/notification/to-notification.ts';

describe('serializeNotification', () => {
  it('gives the JSON of the notification, also around a raw payload that is text already', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.jsonValue()), (name, tags, raw) => {
        for (const rawText of [undefined, JSON.stringify(raw), JSON.stringify(raw, null, 2)]) {
          const notification = toNotification({
            instance: { id: 7, name, tags },
            platform: { accountId: 1, companyId: 2, userId: 3 },
            changes: [{ objectId: name, objectType: 'documents', eventType: 'CREATED', changedAt: 0 }],
            raw,
            notificationId: '1',
            eventId: 'AAAAAAAAAAAAAAAAAAAA',
            noticedAt: 0,
            madeAt: 0,
          });
          const text = serializeNotification(notification, rawText).toString();
          expect(JSON.parse(text)).to.deep.equal(JSON.parse(JSON.stringify(notification)));
          if (typeof rawText !== 'string') continue;
          expect(serializeNotification(notification, Buffer.from(rawText)).toString()).to.equal(text);
        }
      }),
    );
  });
});

describe('splitChanges', () => {
  it('loses nothing, keeps the order and fills every batch but the last', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (changes, limit) => {
        const batches = splitChanges(changes, limit);
        expect(batches.flat()).to.deep.equal(changes);
        expect(batches.slice(0, -1).every((batch) => batch.length === limit)).to.equal(true);
        expect(batches.every((batch) => batch.length > 0 && batch.length <= limit)).to.equal(true);
      }),
    );
  });
});
