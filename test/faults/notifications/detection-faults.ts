import type { Fault } from '../fault.ts';
import { replacing } from '../modifiers.ts';

/** Defects in what is taken for a change, and for which kind of change. */
export const detectionFaults: readonly Fault[] = [
  {
    name: 'CREATED and UPDATED are taken for each other',
    ...replacing('decideEventType', (decide) => (...dates) => {
      const eventType = decide(...dates);
      if (eventType === 'CREATED') return 'UPDATED';
      return eventType === 'UPDATED' ? 'CREATED' : eventType;
    }),
    caughtBy: 'event-type-follows-the-dates',
    clause: 'OC-3.5-02',
  },
  {
    name: 'everything is CREATED',
    ...replacing('decideEventType', () => () => 'CREATED'),
    caughtBy: 'event-type-follows-the-dates',
    clause: 'OC-3.5-03',
  },
  {
    name: 'a polled Item that was updated is DELETED',
    ...replacing('decideEventType', (decide) => (...dates) => {
      const eventType = decide(...dates);
      return eventType === 'UPDATED' ? 'DELETED' : eventType;
    }),
    caughtBy: 'event-type-follows-the-dates',
    clause: 'OC-3.5-05',
  },
  {
    name: "ShareFile's Delete becomes UPDATED",
    ...replacing(
      'parseWebhookEvents',
      (parse) => (body, objectType) =>
        parse(body, objectType).map((change) =>
          change.eventType === 'DELETED' ? { ...change, eventType: 'UPDATED' } : change,
        ),
    ),
    caughtBy: 'event-type-follows-the-dates',
    clause: 'OC-4.3-01',
  },
  {
    name: 'the created-check tolerance is ignored',
    ...replacing('decideEventType', (decide) => (dates, rules) => decide({ ...dates, toleranceSeconds: 0 }, rules)),
    caughtBy: 'grid: created-check-tolerance-3s',
  },
  {
    name: 'objectId is the name of the Item',
    ...replacing(
      'detectChanges',
      (detect) => (poll, rules) => detect({ ...poll, resource: { ...poll.resource, idField: 'Name' } }, rules),
    ),
    caughtBy: 'object-id-names-the-item',
    clause: 'PAGE-POLL-03',
  },
  {
    name: "a webhook's objectId is that of the folder",
    ...replacing(
      'parseWebhookEvents',
      (parse) => (body, objectType) =>
        parse(body, objectType).map((change) => ({ ...change, objectId: 'fo00000000-0000-4000-8000-000000000000' })),
    ),
    caughtBy: 'object-id-names-the-item',
    clause: 'OC-5.1-02',
  },
  {
    name: 'folders are passed over',
    ...replacing(
      'detectChanges',
      (detect) => (poll, rules) =>
        detect(
          { ...poll, records: poll.records.filter((record) => !JSON.stringify(record).includes('"Id":"fo')) },
          rules,
        ),
    ),
    caughtBy: 'grid: new-folder-documented-dates',
  },
  {
    name: 'a record whose stamp has no fraction is skipped',
    settings: { stampParsing: 'java-lenient', unparsableStamp: 'skip' },
    caughtBy: 'grid: fraction-digits-0',
  },
  {
    name: 'a stamp that the pattern cannot read is taken for 1970',
    settings: { stampParsing: 'java-lenient', unparsableStamp: 'epoch' },
    caughtBy: 'grid: fraction-digits-0',
  },
];
