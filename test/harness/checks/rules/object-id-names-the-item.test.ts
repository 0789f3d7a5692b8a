import { objectIdNamesTheItem } from '../../../../harness/checks/rules/object-id-names-the-item.ts';
import type { Observation } from '../../../../schemas/index.ts';
import { describeCheck } from '../expect-verdict.ts';
import { polled } from '../runs/build-callbacks.ts';
import { file } from '../runs/build-changes.ts';
import { observe, rewritten, withCallback } from '../runs/build-observation.ts';
import { templateReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const withEvent = (replay: string, member: string, value: unknown) => (): Observation =>
  withCallback(goodRun(), replay, 'fi-new', (callback) => [
    rewritten(callback, ['message', 'events', 0, member], value),
  ]);

describeCheck(objectIdNamesTheItem, [
  { when: 'every objectId is the Id of a record', run: goodRun, verdict: 'pass' },
  { when: 'nothing came', run: () => observe({}), verdict: 'skip' },
  {
    when: 'records have no member that idField names',
    run: () =>
      observe({
        replays: [templateReplay()],
        callbacks: [
          polled(templateReplay(), minute(15), [{ type: 'CREATED', item: file('fi-1', minute(1)), objectId: null }]),
        ],
      }),
    verdict: 'skip',
  },
  {
    when: 'an objectId is null',
    run: withEvent('polling', 'objectId', null),
    verdict: 'fail',
    mentions: /objectId is null/,
  },
  {
    when: 'an objectId is a number',
    run: withEvent('polling', 'objectId', 5),
    verdict: 'fail',
    mentions: /text is promised/,
  },
  {
    when: "an objectId is no record's",
    run: withEvent('polling', 'objectId', 'fi-x'),
    verdict: 'fail',
    mentions: /of no record/,
  },
  {
    when: 'an announced objectId is unknown',
    run: withEvent('webhook', 'objectId', 'fi-x'),
    verdict: 'fail',
    mentions: /no Item fi-x/,
  },
  {
    when: 'objectType is another',
    run: withEvent('polling', 'objectType', 'events'),
    verdict: 'fail',
    mentions: /documents is polled/,
  },
  {
    when: 'raw has no records',
    run: () =>
      withCallback(goodRun(), 'polling', 'fi-new', (callback) => [
        rewritten(callback, ['message', 'raw', 'documents'], []),
      ]),
    verdict: 'fail',
    mentions: /no records under documents/,
  },
]);
