import { retriesKeepTheirIds } from '../../../../harness/checks/rules/retries-keep-their-ids.ts';
import type { Observation } from '../../../../schemas/index.ts';
import { describeCheck } from '../expect-verdict.ts';
import type { NewCallback } from '../runs/build-callbacks.ts';
import { rewritten, withCallback } from '../runs/build-observation.ts';
import { goodRun } from '../runs/good-run.ts';

const refusedOnce = (again: (callback: NewCallback) => readonly NewCallback[]) => (): Observation =>
  withCallback(goodRun(), 'webhook', 'fi-new', (callback) => [
    { ...callback, answeredStatus: 503 },
    ...again(callback),
  ]);

describeCheck(retriesKeepTheirIds, [
  { when: 'nothing was refused', run: goodRun, verdict: 'skip', mentions: /refused no callback/ },
  { when: 'it did not come again', run: refusedOnce(() => []), verdict: 'skip', mentions: /did not come again/ },
  { when: 'it comes again as it was', run: refusedOnce((one) => [one]), verdict: 'pass' },
  {
    when: 'another one reports the same before it comes again',
    run: refusedOnce((one) => [rewritten(one, ['id'], '1'), one]),
    verdict: 'pass',
  },
  {
    when: 'its id is new',
    run: refusedOnce((one) => [rewritten(one, ['id'], '1')]),
    verdict: 'fail',
    mentions: /its id is 1/,
  },
  {
    when: 'its eventId is new',
    run: refusedOnce((one) => [rewritten(one, ['message', 'eventId'], 'AX')]),
    verdict: 'fail',
    mentions: /its eventId is AX/,
  },
  {
    when: 'its bytes differ',
    run: refusedOnce((one) => [rewritten(one, ['severity'], 'high')]),
    verdict: 'fail',
    mentions: /its bytes are not those of/,
  },
]);
