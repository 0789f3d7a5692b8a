import { expect } from 'chai';
import type { ScenarioExpectation } from '../../../../schemas/index.ts';
import { runChecks } from '../../../../harness/checks/index.ts';
import { unmetExpectations } from '../../../../harness/scenario/index.ts';
import { goodRun } from '../../checks/runs/good-run.ts';

describe('the expectations of a scenario', () => {
  const observation = goodRun();
  const report = runChecks(observation);
  const path = observation.changes.find(({ item }) => item.Id === 'fi-new')?.path ?? '';
  const polling = 'polling';

  const cases: readonly (readonly [what: string, expected: ScenarioExpectation, unmet: RegExp | undefined])[] = [
    ['an event of an item', { events: [{ replay: polling, item: path, type: 'CREATED', times: 1 }] }, undefined],
    ['a pattern', { events: [{ item: '/**', type: 'CREATED', atLeast: 10 }] }, undefined],
    ['an event in time', { events: [{ replay: polling, item: path, within: '15m', notBefore: '1m' }] }, undefined],
    [
      'one too late',
      { events: [{ replay: polling, item: path, within: '1m' }] },
      /within 1m of the change, at least once; came 0 times\. What came: /,
    ],
    ['one too soon', { events: [{ replay: polling, item: path, notBefore: '1h' }] }, /not before 1h after the change/],
    [
      'another type',
      { events: [{ replay: polling, item: path, type: 'UPDATED' }] },
      /Expected UPDATED events of .* for polling, at least once; came 0 times/,
    ],
    ['none of what came', { events: [{ item: path, replay: polling, none: true }] }, /never; came once/],
    ['too many', { events: [{ replay: polling, atMost: 2 }] }, /at most 2 times; came 14 times.*and 9 more/],
    ['an event without object', { events: [{ objectId: 'absent', replay: polling }] }, /with objectId absent/],
    ['nothing at all', { none: true }, /no event at all; \d+ came/],
    ['counts', { counts: { polling: { CREATED: 14, total: 14, callbacks: 4, attempts: 4, DELETED: 0 } } }, undefined],
    [
      'other counts',
      { counts: { polling: { UPDATED: 1 } } },
      /Expected for polling UPDATED events: 1; came: 0\. All that came: /,
    ],
    ['an answer', { replays: { polling: { status: 200 } } }, undefined],
    [
      'another answer',
      { replays: { polling: { status: 400, says: 'no such text' } } },
      /answered with 400; came 200.*to say "no such text"/,
    ],
    ['a request never sent', { requests: { nothing: { status: 200 } } }, /request nothing; it was never sent/],
  ];
  for (const [what, expected, unmet] of cases) {
    it(`${unmet ? 'tells when unmet' : 'are met by'}: ${what}`, () => {
      const sentences = unmetExpectations(expected, report, observation).join(' ');
      if (unmet) expect(sentences).to.match(unmet);
      else expect(sentences).to.equal('');
    });
  }

  it('are that all checks pass when the scenario says nothing', () => {
    expect(unmetExpectations(undefined, report, observation)).to.deep.equal([]);
    expect(unmetExpectations(undefined, { ...report, verdict: 'fail' }, observation)).to.have.length(1);
  });
});
