import { nothingAfterTheInstanceIsDeleted } from '../../../../harness/checks/rules/nothing-after-the-instance-is-deleted.ts';
import { describeCheck, withReplays } from '../expect-verdict.ts';
import { polled } from '../runs/build-callbacks.ts';
import { file } from '../runs/build-changes.ts';
import { observe } from '../runs/build-observation.ts';
import { pollingReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const late = polled(pollingReplay(), minute(75), [{ type: 'CREATED', item: file('fi-after', minute(66)) }]);

describeCheck(nothingAfterTheInstanceIsDeleted, [
  { when: 'changes go on and nothing comes', run: goodRun, verdict: 'pass' },
  { when: 'no instance was deleted', run: () => observe({ replays: [pollingReplay()] }), verdict: 'skip' },
  {
    when: 'nothing was changed after the deletion',
    run: () => ({ ...goodRun(), changes: goodRun().changes.slice(0, -1) }),
    verdict: 'skip',
    mentions: /no change was made/,
  },
  { when: 'the run ended too early to tell', run: () => ({ ...goodRun(), endedAt: minute(66) }), verdict: 'skip' },
  {
    when: 'a poll reports a change after the deletion',
    run: () => ({ ...goodRun(), callbacks: [...goodRun().callbacks, { ...late, sequence: 99 }] }),
    verdict: 'fail',
    mentions: /callback 99: came after the deletion at .*: CREATED fi-after/,
  },
  {
    when: 'the deletion is refused',
    run: () => withReplays(goodRun(), (replay) => ({ ...replay, deleteStatus: 404 })),
    verdict: 'fail',
    mentions: /answered with 404/,
  },
]);
