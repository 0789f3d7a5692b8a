import { userAndOrganizationAreRequired } from '../../../../harness/checks/rules/user-and-organization-are-required.ts';
import type { Observation } from '../../../../schemas/index.ts';
import { describeCheck } from '../expect-verdict.ts';
import { observe } from '../runs/build-observation.ts';
import { goodRun } from '../runs/good-run.ts';

const answered = (status: number, body: unknown) => (): Observation =>
  observe({
    probes: [
      {
        name: 'without-user',
        request: { method: 'POST', url: 'http://127.0.0.1:4011/elements/api-v2/instances', headers: {} },
        response: { status, headers: {}, body },
      },
    ],
  });

describeCheck(userAndOrganizationAreRequired, [
  { when: 'all are refused', run: goodRun, verdict: 'pass' },
  { when: 'none was tried', run: () => observe({}), verdict: 'skip' },
  {
    when: 'one is accepted',
    run: answered(200, { token: '<redacted>' }),
    verdict: 'fail',
    mentions: /answered 200; 401/,
  },
  { when: 'one is refused with 403', run: answered(403, { message: 'no' }), verdict: 'fail', mentions: /403/ },
  {
    when: 'the refusal holds a token',
    run: answered(401, { message: 'no', token: 'x' }),
    verdict: 'fail',
    mentions: /token/,
  },
  { when: 'the refusal says nothing', run: answered(401, 'Unauthorized'), verdict: 'fail', mentions: /no message/ },
]);
