import { expect } from 'chai';
import { HarnessError } from '../../../harness/harness-error.ts';
import { parseScenario, unmetExpectations } from '../../../harness/scenario/index.ts';
import { runChecks } from '../../../harness/checks/index.ts';
import { listFixtures, readJsonFixture } from '../../fixtures/read-fixture.ts';
import { goodRun } from '../checks/runs/good-run.ts';

const minimal = {
  name: 'minimal',
  description: 'Nothing much.',
  replays: [{ id: 'polling', document: 'fixtures/documented/polling-curl.txt', mode: 'polling' }],
  steps: [{ settle: true }],
};

describe('parseScenario', () => {
  for (const file of listFixtures('scenarios').filter((name) => name.endsWith('.json'))) {
    it(`reads ${file}`, () => {
      expect(parseScenario(readJsonFixture(`scenarios/${file}`)).name).to.equal(file.replace(/\.json$/, ''));
    });
  }

  it('reads steps in the words of the harness, with durations in milliseconds', () => {
    const { steps: read } = parseScenario({
      ...minimal,
      steps: [
        { advance: '15m' },
        { upload: { path: '/a.txt', content: 'A' } },
        { newVersion: { path: '/a.txt', bytes: 3 } },
        { uploadMany: { folder: '/many', count: 10, prefix: 'f-', suffix: '.bin', bytes: 1 } },
        { rename: { path: '/a.txt', name: 'b.txt' } },
        { answerCallbacks: { replay: 'polling', status: 503, times: 2 } },
        { deleteInstance: 'polling' },
      ],
    });
    const steps = read.map(({ at, ...step }) => (at?.startsWith('steps[') ? step : undefined));
    expect(steps).to.deep.include({ kind: 'advance', durationMs: 900_000 });
    expect(steps).to.deep.include({ kind: 'upload', path: '/a.txt', content: { kind: 'text', text: 'A' } });
    expect(steps).to.deep.include({ kind: 'new-version', path: '/a.txt', content: { kind: 'bytes', bytes: 3 } });
    expect(steps).to.deep.include({ kind: 'upload', path: '/many/f-01.bin', content: { kind: 'bytes', bytes: 1 } });
    expect(steps).to.deep.include({ kind: 'rename', path: '/a.txt', name: 'b.txt' });
    expect(steps).to.deep.include({ kind: 'answer-callbacks', replay: 'polling', status: 503, times: 2 });
    expect(steps).to.deep.include({ kind: 'delete-instance', replay: 'polling' });
    expect(steps).to.have.length(16);
  });

  const wrong: readonly (readonly [what: string, change: object, message: RegExp])[] = [
    ['an unknown member', { nmae: 'x' }, /"nmae"; did you mean "name"/],
    ['an unknown step', { steps: [{ uplaod: { path: '/a' } }] }, /steps\[0\].*"uplaod"; did you mean "upload"/],
    ['two things in one step', { steps: [{ settle: true, advance: '1m' }] }, /steps\[0\]/],
    ['a path without a slash', { steps: [{ upload: { path: 'a' } }] }, /steps\[0\].upload.path/],
    ['a document elsewhere', { replays: [{ ...minimal.replays[0], document: '/etc/hosts' }] }, /replays\[0\].document/],
    ['no duration', { steps: [{ advance: 'soon' }] }, /steps\[0\]: "soon" is not a duration/],
    [
      'text and size of one file',
      { steps: [{ upload: { path: '/a', content: '', bytes: 1 } }] },
      /content or bytes, not both/,
    ],
    [
      'a replay that is not there',
      { steps: [{ deleteInstance: 'nope' }] },
      /no replay is called "nope"; there are polling/,
    ],
    [
      'an instance before there is one',
      { before: [{ deleteInstance: 'polling' }] },
      /before\[0\]: there is no instance yet/,
    ],
    ['two replays of one name', { replays: [minimal.replays[0], minimal.replays[0]] }, /"polling" occurs twice/],
  ];
  for (const [what, change, message] of wrong) {
    it(`refuses ${what}`, () => {
      expect(() => parseScenario({ ...minimal, ...change }))
        .to.throw(HarnessError, message)
        .with.property('code', 'scenario-not-valid');
    });
  }
});

describe('unmetExpectations', () => {
  const observation = goodRun();
  const report = runChecks(observation);

  it('is empty when the report is as expected', () => {
    const checks = { 'instance-is-created': 'pass', 'retries-keep-their-ids': 'skip' } as const;
    const expected = { verdict: 'pass', checks, findings: ['date-fields-are-swapped'] } as const;
    expect(unmetExpectations(expected, report, observation)).to.deep.equal([]);
  });

  it('names each expectation that was not met', () => {
    const unmet = unmetExpectations(
      { verdict: 'fail', checks: { 'instance-is-created': 'fail', nonsense: 'pass' }, findings: ['nothing'] },
      report,
      observation,
    );
    expect(unmet).to.have.length(4);
    expect(unmet.join(' ')).to.match(/The verdict is pass.*instance-is-created came out as pass.*nonsense.*nothing/);
  });
});
