import { eachChangeIsNotifiedOnce } from '../../../../harness/checks/rules/each-change-is-notified-once.ts';
import type { Observation } from '../../../../schemas/index.ts';
import { describeCheck } from '../expect-verdict.ts';
import { announced, polled } from '../runs/build-callbacks.ts';
import type { NewCallback } from '../runs/build-callbacks.ts';
import { change, file, folder } from '../runs/build-changes.ts';
import type { NewChange } from '../runs/build-changes.ts';
import { observe, rewritten, withCallback } from '../runs/build-observation.ts';
import { DOCUMENTED_DATES, pollingReplay, webhookReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const edited =
  (replay: string, id: string, edit: (callback: NewCallback) => readonly NewCallback[]) => (): Observation =>
    withCallback(goodRun(), replay, id, edit);

const polling = pollingReplay();
const rightDates = { ...DOCUMENTED_DATES, updatedDateField: 'ProgenyEditDate', createdDateField: 'CreationDate' };
const putRight = pollingReplay({ dates: rightDates });
const polledRun =
  (changes: readonly NewChange[], callbacks: readonly NewCallback[], replay = polling) =>
  (): Observation =>
    observe({ replays: [replay], changes, callbacks });

const oldFile = file('fi-1', minute(-60), minute(16));
const newFile = file('fi-2', minute(1));
const upload = change('upload', minute(1), newFile);
const created = polled(polling, minute(15), [{ type: 'CREATED', item: newFile }]);
const home = folder('fo-home', minute(-60), minute(1));

describeCheck(eachChangeIsNotifiedOnce, [
  { when: 'each change came once', run: goodRun, verdict: 'pass' },
  { when: 'nothing was changed', run: polledRun([], []), verdict: 'skip' },
  {
    when: 'a polled change is missing',
    run: edited('polling', 'fi-new', () => []),
    verdict: 'fail',
    mentions: /did not come: upload .*fi-new/,
  },
  {
    when: 'an announced change is missing',
    run: edited('webhook', 'fi-delete', () => []),
    verdict: 'fail',
    mentions: /did not come: delete/,
  },
  {
    when: 'a polled change came twice',
    run: edited('polling', 'fi-new', (one) => [one, one]),
    verdict: 'fail',
    mentions: /came once more/,
  },
  {
    when: 'an announced change came twice',
    run: edited('webhook', 'fi-new', (one) => [one, one]),
    verdict: 'fail',
    mentions: /came once more/,
  },
  {
    when: 'it came again because the receiver refused it',
    run: edited('webhook', 'fi-new', (one) => [{ ...one, answeredStatus: 500 }, one]),
    verdict: 'pass',
  },
  {
    when: 'something is reported that did not happen',
    run: edited('webhook', 'fi-new', (one) => [
      one,
      announced(webhookReplay(), minute(2), { type: 'CREATED', item: file('fi-ghost', minute(2)) }),
    ]),
    verdict: 'fail',
    mentions: /CREATED fi-ghost: no change explains it/,
  },
  {
    when: 'an update is reported that the documented dates hide',
    run: polledRun(
      [change('rename', minute(16), oldFile)],
      [polled(polling, minute(30), [{ type: 'UPDATED', item: oldFile }])],
    ),
    verdict: 'fail',
    mentions: /UPDATED fi-1/,
  },
  {
    when: 'the documented dates hide an update',
    run: polledRun([change('rename', minute(16), oldFile), upload], [created]),
    verdict: 'pass',
  },
  {
    when: 'several changes of one file in one interval give one event',
    run: polledRun([upload, change('rename', minute(2), file('fi-2', minute(1), minute(2)))], [created]),
    verdict: 'pass',
  },
  {
    when: 'a file lived for less than an interval',
    run: polledRun([upload, change('delete', minute(3), newFile)], []),
    verdict: 'skip',
  },
  {
    when: 'a file was away for a while, and so when it was polled',
    run: polledRun([upload, change('delete', minute(3), newFile), change('restore', minute(16), newFile)], []),
    verdict: 'skip',
  },
  {
    when: 'a file was back from the recycle bin when it was polled, and was not notified',
    run: polledRun([upload, change('delete', minute(3), newFile), change('restore', minute(4), newFile)], []),
    verdict: 'fail',
    mentions: /did not come: upload/,
  },
  {
    when: 'of a file two changes are announced in the order in which they were made',
    run: () =>
      observe({
        replays: [webhookReplay()],
        changes: [change('move', minute(1), newFile), change('rename', minute(9), newFile)],
        callbacks: [1, 9].map((at) => announced(webhookReplay(), minute(at), { type: 'UPDATED', item: newFile })),
      }),
    verdict: 'pass',
  },
  {
    when: 'a replaced version lived for less than an interval',
    run: polledRun(
      [upload, change('new-version', minute(3), file('fi-3', minute(3)), { previousId: 'fi-2' })],
      [polled(polling, minute(15), [{ type: 'CREATED', item: file('fi-3', minute(3)) }])],
    ),
    verdict: 'pass',
  },
  {
    when: 'a change falls on the instant of a poll',
    run: polledRun([change('upload', minute(15), file('fi-4', minute(15)))], []),
    verdict: 'skip',
  },
  {
    when: 'with the dates put right a folder above the change is reported too',
    run: polledRun(
      [upload],
      [
        polled(putRight, minute(15), [
          { type: 'CREATED', item: newFile },
          { type: 'UPDATED', item: home },
        ]),
      ],
      putRight,
    ),
    verdict: 'pass',
  },
  {
    when: 'with the dates put right an old folder is reported without a reason',
    run: polledRun(
      [upload],
      [polled(putRight, minute(30), [{ type: 'UPDATED', item: folder('fo-x', minute(-60), minute(-50)) }])],
      putRight,
    ),
    verdict: 'fail',
    mentions: /fo-x/,
  },
  {
    when: 'somebody else works in the account of an external subject',
    run: () => ({
      ...polledRun(
        [upload],
        [created, polled(polling, minute(30), [{ type: 'CREATED', item: file('fi-theirs', minute(17)) }])],
      )(),
      subject: { url: 'https://x', kind: 'external' },
    }),
    verdict: 'pass',
  },
  {
    when: 'events without objectId are one too few',
    run: () => {
      const run = goodRun();
      return {
        ...run,
        callbacks: run.callbacks.filter(({ replay, receivedAt }) => replay !== 'template' || receivedAt !== minute(30)),
      };
    },
    verdict: 'fail',
    mentions: /0 events came with this poll; the changes call for 1/,
  },
  {
    when: 'events without objectId are one too many',
    run: () => {
      const run = goodRun();
      const extra = run.callbacks.filter(
        ({ replay, receivedAt }) => replay === 'template' && receivedAt === minute(30),
      );
      const again = extra.map((callback) => rewritten(callback, ['id'], '1'));
      return { ...run, callbacks: [...run.callbacks, ...again.map((one) => ({ ...one, sequence: 99 }))] };
    },
    verdict: 'fail',
    mentions: /2 events came with this poll; the changes call for 1/,
  },
  {
    when: 'what came has another type, which another check judges',
    run: edited('webhook', 'fi-new', (one) => [rewritten(one, ['message', 'events', 0, 'eventType'], 'UPDATED')]),
    verdict: 'pass',
  },
]);
