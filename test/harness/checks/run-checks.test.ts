import { expect } from 'chai';
import { parseObservation, runChecks } from '../../../harness/checks/index.ts';
import { HarnessError } from '../../../harness/harness-error.ts';
import { violationsOf } from '../../../schemas/index.ts';
import { withReplays } from './expect-verdict.ts';
import { observe, withCallback } from './runs/build-observation.ts';
import { goodRun } from './runs/good-run.ts';
import { minute } from './runs/instants.ts';

describe('runChecks', () => {
  it('passes a run in which every promise is kept, and skips only what was not exercised', () => {
    const report = runChecks(goodRun());
    const others = report.checks.filter(({ verdict }) => verdict !== 'pass');
    expect(others.filter(({ verdict, evidence }) => verdict !== 'skip' || evidence.length > 0)).to.deep.equal([]);
    const skipped = others.filter(({ reason }) => !/makes no inquiries; a step "inquire" would/.test(reason));
    expect(skipped.map(({ name }) => name)).to.deep.equal(['retries-keep-their-ids']);
    expect(report.verdict).to.equal('pass');
    expect(report.summary).to.include({ fail: 0, skip: others.length });
  });

  it('makes a report that keeps to its schema, of an observation that keeps to its own', () => {
    expect(violationsOf('harness/observation', goodRun())).to.deep.equal([]);
    expect(violationsOf('harness/report', runChecks(goodRun()))).to.deep.equal([]);
  });

  it('shows a note that does not hold, and lets nothing hang on it', () => {
    const signed = withCallback(goodRun(), 'polling', 'fi-new', (callback) => [
      { ...callback, headers: { ...callback.headers, 'elements-webhook-signature': 'sha256=' } },
    ]);
    const report = runChecks(signed);
    expect(report.checks.filter(({ verdict }) => verdict === 'fail').map(({ level }) => level)).to.deep.equal(['note']);
    expect(report.verdict).to.equal('pass');
  });

  it('gives the same report for the same observation', () => {
    const kept: unknown = JSON.parse(JSON.stringify(goodRun()));
    expect(runChecks(parseObservation(kept))).to.deep.equal(runChecks(parseObservation(structuredClone(kept))));
  });

  it('calls a run in which nothing could be judged an error', () => {
    const report = runChecks(observe({}));
    expect(report.verdict).to.equal('error');
    expect(report.checks.every(({ verdict, reason }) => verdict === 'skip' && reason.length > 0)).to.equal(true);
    expect(
      report.clauses.every(({ verdict, checks = [] }) => verdict === (checks.length > 0 ? 'skip' : 'not-exercised')),
    ).to.equal(true);
  });

  it('says of every clause what the checks that name it say', () => {
    const failing = { ...goodRun(), probes: [] };
    const verdicts = new Map(runChecks(failing).clauses.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts.get('PAGE-INST-01')).to.equal('pass');
    expect(verdicts.get('PAGE-INST-04')).to.equal('skip');
    expect(verdicts.get('OC-5.5-02')).to.equal('skip');
  });

  it('does not claim clauses that the run did not put to the test', () => {
    const verdictOf = new Map(runChecks(goodRun()).clauses.map(({ id, verdict }) => [id, verdict]));
    expect(verdictOf.get('OC-3.5-02')).to.equal('pass');
    expect(verdictOf.get('OC-3.5-03'), 'nothing was UPDATED').to.equal('skip');
    const unsplit = {
      ...goodRun(),
      callbacks: goodRun().callbacks.filter(({ receivedAt }) => receivedAt < minute(31)),
    };
    const unsplitVerdictOf = new Map(runChecks(unsplit).clauses.map(({ id, verdict }) => [id, verdict]));
    expect(unsplitVerdictOf.get('OC-3.6-02')).to.equal('skip');
  });

  it('counts the clauses by what it says of them', () => {
    const { clauses, coverage } = runChecks(goodRun());
    const count = (...verdicts: readonly string[]): number =>
      clauses.filter(({ verdict }) => verdicts.includes(verdict)).length;
    expect(coverage).to.deep.equal({
      clauses: clauses.length,
      exercised: count('pass', 'fail'),
      pass: count('pass'),
      fail: 0,
      skip: count('skip'),
      notExercised: count('not-exercised'),
    });
  });

  it('calls only those clauses broken that the evidence speaks against', () => {
    const run = goodRun();
    const late = withReplays(run, (replay) => ({ ...replay, deleteStatus: 404 }));
    const verdictOf = new Map(runChecks(late).clauses.map(({ id, verdict }) => [id, verdict]));
    expect([verdictOf.get('OC-1.5-01'), verdictOf.get('OC-1.5-02')]).to.deep.equal(['fail', 'pass']);
    const tampered = withCallback(run, 'webhook', 'fi-new', (callback) => [{ ...callback, headers: {} }]);
    expect(runChecks(tampered).clauses.find(({ id }) => id === 'OC-5.4-02')).to.have.property('verdict', 'fail');
  });
});

describe('parseObservation', () => {
  it('refuses what is no observation, naming what is wrong', () => {
    expect(() => parseObservation({ ...goodRun(), clock: 'sundial' })).to.throw(HarnessError, /clock/);
  });
});
