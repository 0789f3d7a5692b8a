import { batchesKeepTheirLimit } from '../../../../harness/checks/rules/batches-keep-their-limit.ts';
import type { Observation } from '../../../../schemas/index.ts';
import { describeCheck } from '../expect-verdict.ts';
import { polled } from '../runs/build-callbacks.ts';
import type { BuiltEvent, NewCallback } from '../runs/build-callbacks.ts';
import { file } from '../runs/build-changes.ts';
import { observe } from '../runs/build-observation.ts';
import { pollingReplay, webhookReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const polling = pollingReplay();
const items = Array.from({ length: 21 }, (_, index) => file(`fi-${index}`, minute(1)));
const events = (from: number, to: number): readonly BuiltEvent[] =>
  items.slice(from, to).map((item) => ({ type: 'CREATED', item }));
const run =
  (...callbacks: readonly NewCallback[]) =>
  (): Observation =>
    observe({ replays: [polling, webhookReplay()], callbacks });

describeCheck(batchesKeepTheirLimit, [
  { when: 'a poll of twelve is split and raw repeated', run: goodRun, verdict: 'pass', mentions: /2 polls were split/ },
  { when: 'nothing came', run: run(), verdict: 'skip' },
  { when: 'a poll gives ten at once', run: run(polled(polling, minute(15), events(0, 10))), verdict: 'pass' },
  {
    when: 'a poll gives eleven at once',
    run: run(polled(polling, minute(15), events(0, 11))),
    verdict: 'fail',
    mentions: /11 events; at most 10 by polling/,
  },
  {
    when: 'a webhook gives twenty at once',
    run: run(polled(webhookReplay(), minute(15), events(0, 20))),
    verdict: 'pass',
  },
  {
    when: 'a webhook gives twenty-one at once',
    run: run(polled(webhookReplay(), minute(15), events(0, 21))),
    verdict: 'fail',
    mentions: /at most 20 by webhook/,
  },
  {
    when: 'each part of a split poll has its own raw records only',
    run: run(polled(polling, minute(15), events(0, 10)), polled(polling, minute(15), events(10, 12))),
    verdict: 'fail',
    mentions: /is not that of the poll's first part/,
  },
  {
    when: 'each page of the poll, two notifications long, repeats its own records only',
    run: run(
      polled(polling, minute(15), events(0, 10), items.slice(0, 20)),
      polled(polling, minute(15), events(10, 20), items.slice(0, 20)),
      polled(polling, minute(15), events(20, 21), items.slice(20)),
    ),
    verdict: 'fail',
    mentions: /1 records\) is not that of the poll's first part/,
  },
  {
    when: 'all parts lack records',
    run: run(
      polled(polling, minute(15), events(0, 10), items.slice(0, 10)),
      polled(polling, minute(15), events(10, 12), items.slice(0, 10)),
    ),
    verdict: 'fail',
    mentions: /10 records; the parts of this poll report 12 events/,
  },
]);
