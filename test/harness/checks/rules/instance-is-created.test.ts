import type { Replay } from '../../../../schemas/index.ts';
import { instanceIsCreated } from '../../../../harness/checks/rules/instance-is-created.ts';
import { describeCheck } from '../expect-verdict.ts';
import type { VerdictCase } from '../expect-verdict.ts';
import { observe } from '../runs/build-observation.ts';
import { pollingReplay, webhookReplay } from '../runs/build-replay.ts';

const { instance, ...refused } = pollingReplay();
const response = refused.response;
const created = { ...refused, instance: instance ?? { id: 1, tokenPresent: true, name: '' } };

const failing = (when: string, replay: Replay, mentions: RegExp): VerdictCase => ({
  when,
  run: () => observe({ replays: [webhookReplay(), replay] }),
  verdict: 'fail',
  mentions,
});

describeCheck(instanceIsCreated, [
  { when: 'both requests created one', run: () => observe({ replays: [created, webhookReplay()] }), verdict: 'pass' },
  { when: 'nothing was replayed', run: () => observe({}), verdict: 'skip' },
  failing(
    'a request is refused',
    { ...refused, response: { ...response, status: 400, body: { message: 'refresh_interval is missing' } } },
    /answered 400: refresh_interval is missing/,
  ),
  failing('it is answered with 201', { ...created, response: { ...response, status: 201 } }, /201; success is 200/),
  failing('the answer names no instance', refused, /no numeric id/),
  failing('there is no token', { ...created, instance: { ...created.instance, tokenPresent: false } }, /no token/),
  failing('the name is another', { ...created, instance: { ...created.instance, name: 'x' } }, /called "x"/),
  failing(
    'the element is another',
    { ...created, response: { ...response, body: { element: { key: 'box' }, tags: ['Docs'] } } },
    /element.key is box; sharefile was sent/,
  ),
  failing(
    'a tag is lost',
    { ...created, response: { ...response, body: { element: { key: 'sharefile' }, tags: [] } } },
    /tag Docs/,
  ),
]);
