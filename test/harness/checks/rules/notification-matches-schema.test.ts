import { notificationMatchesSchema } from '../../../../harness/checks/rules/notification-matches-schema.ts';
import { describeCheck } from '../expect-verdict.ts';
import type { VerdictCase } from '../expect-verdict.ts';
import { callbackWith } from '../runs/build-callbacks.ts';
import type { NewCallback } from '../runs/build-callbacks.ts';
import { observe, rewritten, withCallback } from '../runs/build-observation.ts';
import { pollingReplay } from '../runs/build-replay.ts';
import { goodRun } from '../runs/good-run.ts';
import { minute } from '../runs/instants.ts';

const failing = (when: string, edit: (callback: NewCallback) => NewCallback, mentions: RegExp): VerdictCase => ({
  when,
  run: () => withCallback(goodRun(), 'polling', 'fi-new', (callback) => [edit(callback)]),
  verdict: 'fail',
  mentions,
});

describeCheck(notificationMatchesSchema, [
  { when: 'all callbacks are notifications', run: goodRun, verdict: 'pass' },
  { when: 'nothing came', run: () => observe({ replays: [pollingReplay()] }), verdict: 'skip' },
  failing('it is a PUT', (callback) => ({ ...callback, method: 'PUT' }), /it is a PUT/),
  failing("the path is no replay's", (callback) => ({ ...callback, replay: null, path: '/x' }), /came to \/x/),
  failing('the body is not JSON', (callback) => ({ ...callback, bodyBase64: 'e30x' }), /not JSON/),
  failing('a member is missing', (callback) => rewritten(callback, ['message', 'userId'], undefined), /userId/),
  failing('the id is a number', (callback) => rewritten(callback, ['id'], 12), /id/),
  failing(
    'the event type is unknown',
    (callback) => rewritten(callback, ['message', 'events', 0, 'eventType'], 'MADE'),
    /eventType/,
  ),
  failing(
    "the topic is another instance's",
    (callback) => rewritten(callback, ['topic'], 'instance-7-sharefile-events'),
    /topic is instance-7/,
  ),
  failing(
    'the two instance ids differ',
    (callback) => rewritten(callback, ['message', 'instance_id'], 7),
    /instance_id is 7/,
  ),
  failing(
    "the name is another's",
    (callback) => rewritten(callback, ['message', 'instanceName'], 'x'),
    /instanceName is x/,
  ),
  failing(
    'elements-webhook-id is empty',
    (callback) => ({ ...callback, headers: { ...callback.headers, 'elements-webhook-id': '' } }),
    /elements-webhook-id is empty/,
  ),
  failing(
    'the body has the obsolete form',
    () => callbackWith(pollingReplay(), minute(15), { eventId: 1, response: { events: [] } }),
    /obsolete form/,
  ),
]);
