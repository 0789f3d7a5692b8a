import { eventTypeFollowsTheDates } from '../../../../harness/checks/rules/event-type-follows-the-dates.ts';
import { describeCheck } from '../expect-verdict.ts';
import { polled } from '../runs/build-callbacks.ts';
import { change, file } from '../runs/build-changes.ts';
import { observe, rewritten, withCallback } from '../runs/build-observation.ts';
import { DOCUMENTED_DATES, pollingReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';
import type { Observation } from '../../../../schemas/index.ts';

const TYPE = ['message', 'events', 0, 'eventType'];
const withType = (replay: string, objectId: string, type: string) => (): Observation =>
  withCallback(goodRun(), replay, objectId, (callback) => [rewritten(callback, TYPE, type)]);

/** An old file that was renamed, under date fields that are put right. */
const renamed = (type: string, tolerance?: number) => (): Observation => {
  const replay = pollingReplay({
    dates: {
      ...DOCUMENTED_DATES,
      updatedDateField: 'ProgenyEditDate',
      createdDateField: 'CreationDate',
      ...(tolerance !== undefined && { createdCheckTolerance: tolerance }),
    },
  });
  const item = file('fi-1', '2026-03-02T09:01:00.24Z', '2026-03-02T09:01:01.2Z');
  return observe({
    replays: [replay],
    changes: [change('rename', minute(1.02), item)],
    callbacks: [polled(replay, minute(15), [{ type, item }])],
  });
};

describeCheck(eventTypeFollowsTheDates, [
  { when: 'all types follow', run: goodRun, verdict: 'pass' },
  { when: 'nothing came', run: () => observe({ replays: [pollingReplay()] }), verdict: 'skip' },
  {
    when: 'a new file comes as UPDATED by polling',
    run: withType('polling', 'fi-new', 'UPDATED'),
    verdict: 'fail',
    mentions: /UPDATED fi-new; updated CreationDate .* and created ProgenyEditDate .* say CREATED/,
  },
  { when: 'polling says DELETED', run: withType('polling', 'fi-new', 'DELETED'), verdict: 'fail' },
  { when: 'an upload is announced as UPDATED', run: withType('webhook', 'fi-new', 'UPDATED'), verdict: 'fail' },
  { when: 'a rename is announced as CREATED', run: withType('webhook', 'fi-rename', 'CREATED'), verdict: 'fail' },
  { when: 'a deletion is announced as UPDATED', run: withType('webhook', 'fi-delete', 'UPDATED'), verdict: 'fail' },
  {
    when: 'a new version is announced as UPDATED, which is not documented',
    run: withType('webhook', 'fi-old-2', 'UPDATED'),
    verdict: 'pass',
  },
  { when: 'with the fields put right a rename is UPDATED', run: renamed('UPDATED'), verdict: 'pass' },
  { when: 'with the fields put right a rename is CREATED', run: renamed('CREATED'), verdict: 'fail' },
  { when: 'the stamps are equal within createdCheckTolerance', run: renamed('CREATED', 1), verdict: 'pass' },
]);
