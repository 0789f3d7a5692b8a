import { pollingKeepsItsInterval } from '../../../../harness/checks/rules/polling-keeps-its-interval.ts';
import type { Observation } from '../../../../schemas/index.ts';
import { describeCheck } from '../expect-verdict.ts';
import { polled } from '../runs/build-callbacks.ts';
import type { NewCallback } from '../runs/build-callbacks.ts';
import { change, file } from '../runs/build-changes.ts';
import { observe, rewritten } from '../runs/build-observation.ts';
import { pollingReplay, webhookReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const polling = pollingReplay();
const item = file('fi-1', minute(1));
const seenAt = (at: string): NewCallback => polled(polling, at, [{ type: 'CREATED', item }]);
const run =
  (callbacks: readonly NewCallback[], more: Partial<Observation> = {}) =>
  (): Observation => ({
    ...observe({ replays: [polling], changes: [change('upload', minute(1), item)], callbacks }),
    ...more,
  });
const dated = (member: string, value: unknown): NewCallback =>
  rewritten(seenAt(minute(15)), ['message', 'events', 0, member], value);

describeCheck(pollingKeepsItsInterval, [
  { when: 'all polls are quarters of an hour from the creation', run: goodRun, verdict: 'pass' },
  { when: 'nothing is polled', run: () => observe({ replays: [webhookReplay()] }), verdict: 'skip' },
  {
    when: 'the poller is a minute early',
    run: run([seenAt(minute(14))]),
    verdict: 'fail',
    mentions: /60000 ms off the rhythm of 15 minutes/,
  },
  {
    when: 'every second poll is left out',
    run: run([seenAt(minute(30))]),
    verdict: 'fail',
    mentions: /came with the poll at .*09:30.*should give .*09:15/,
  },
  {
    when: 'pollDate is local time',
    run: run([
      rewritten(
        dated('pollDate', '2026-03-02T04:15:00Z'),
        ['message', 'raw', 'pollDate'],
        Date.parse(minute(15 - 300)),
      ),
    ]),
    verdict: 'fail',
    mentions: /300 minutes before it was received; UTC is promised/,
  },
  {
    when: 'an event names another poll',
    run: run([dated('pollDate', '2026-03-02T09:14:00Z')]),
    verdict: 'fail',
    mentions: /is not that of the poll/,
  },
  {
    when: 'date is local time',
    run: run([dated('date', '2026-03-02T04:01:00Z')]),
    verdict: 'fail',
    mentions: /neither its updated date/,
  },
  { when: 'date is the time of processing', run: run([dated('date', '2026-03-02T09:15:00Z')]), verdict: 'pass' },
  {
    when: 'a poller on a real clock has a rhythm of its own',
    run: run([seenAt(minute(5)), polled(polling, minute(20), [{ type: 'CREATED', item: file('fi-2', minute(6)) }])], {
      clock: 'system',
    }),
    verdict: 'pass',
  },
  {
    when: 'a poller on a real clock leaves its rhythm',
    run: run([seenAt(minute(5)), polled(polling, minute(17), [{ type: 'CREATED', item: file('fi-2', minute(6)) }])], {
      clock: 'system',
    }),
    verdict: 'fail',
  },
]);
