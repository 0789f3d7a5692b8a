import { eventIdsAreUnique } from '../../../../harness/checks/rules/event-ids-are-unique.ts';
import { readMember } from '../../../../harness/scenario/body-member.ts';
import { describeCheck } from '../expect-verdict.ts';
import { bodyOf, observe, rewritten, withCallback } from '../runs/build-observation.ts';
import { goodRun } from '../runs/good-run.ts';

/** Gives the callback that reports `objectId` the id of the replay's callback at `place`. */
const sharing = (replay: string, objectId: string, member: readonly string[], place: number) => () => {
  const run = goodRun();
  const other = run.callbacks.filter((one) => one.replay === replay)[place];
  const id = other && readMember(bodyOf(other), member);
  return withCallback(run, replay, objectId, (callback) => [rewritten(callback, member, id)]);
};

describeCheck(eventIdsAreUnique, [
  { when: 'all ids are distinct', run: goodRun, verdict: 'pass' },
  { when: 'nothing came', run: () => observe({}), verdict: 'skip' },
  {
    when: 'two polls share an eventId',
    run: sharing('polling', 'fi-old-2', ['message', 'eventId'], 0),
    verdict: 'fail',
    mentions: /its eventId .* is that of callback/,
  },
  {
    when: 'two notifications share an id',
    run: sharing('webhook', 'fi-old-2', ['id'], 0),
    verdict: 'fail',
    mentions: /its id .* is that of callback/,
  },
  {
    when: 'two parts of one poll share the eventId, which is not documented',
    run: sharing('polling', 'fi-batch-12', ['message', 'eventId'], 2),
    verdict: 'pass',
  },
  {
    when: 'a refused notification comes again with its ids',
    run: () =>
      withCallback(goodRun(), 'webhook', 'fi-new', (callback) => [{ ...callback, answeredStatus: 503 }, callback]),
    verdict: 'pass',
  },
  {
    when: 'an accepted notification comes once more',
    run: () => withCallback(goodRun(), 'webhook', 'fi-new', (callback) => [callback, callback]),
    verdict: 'fail',
  },
]);
