import { expect } from 'chai';
import { playStudy } from '../../../harness/cli/study/study.ts';
import { readHistory } from '../../../harness/cli/verify/read-scenario.ts';
import type { Scenario, Step } from '../../../harness/scenario/scenario.ts';
import { toSpokenDuration } from '../../../harness/studies/format-study-text.ts';
import { smallestDifference } from '../../../harness/studies/smallest-difference.ts';
import { datesPlan, intervalPlan, parityPlan } from '../../../harness/studies/study-plans.ts';
import type { Study } from '../../../harness/studies/study.ts';

const upload = (name: string): Step => ({
  kind: 'upload',
  path: `/top/${name}`,
  content: { kind: 'text', text: name },
});
const advance = (minutes: number): Step => ({ kind: 'advance', durationMs: minutes * 60_000 });
const rename = (path: string, name: string): Step => ({ kind: 'rename', path: `/top/${path}`, name });

const history = (before: readonly Step[], steps: readonly Step[]): Scenario => ({
  ...{ name: 'history', description: 'A history.', startAt: Date.parse('2026-03-02T09:00:00Z'), seed: 1 },
  ...{ replays: [], probes: [], before, steps },
});

/** What an instance told of each change: `CREATED +60 s`, `unseen`, `lost`. */
const told = ({ columns }: Study, id: string): readonly string[] =>
  (columns.find((column) => column.id === id)?.fates ?? []).map((fate) =>
    fate.kind === 'notified' ? `${fate.eventType} +${fate.behindMs / 1000} s` : fate.kind,
  );

describe('studies', () => {
  it('show what polling and webhooks each cannot see, and how late each is', async () => {
    const steps: readonly Step[] = [
      ...[advance(5), upload('a.txt'), advance(1), { kind: 'delete', path: '/top/a.txt' } as const],
      ...[advance(1), { kind: 'create-folder', path: '/top/F' } as const, advance(30)],
    ];
    const study = await playStudy(history([], steps), parityPlan());
    expect(study.changes.map(({ operation }) => operation)).to.deep.equal(['upload', 'delete', 'create-folder']);
    expect(told(study, 'polling')).to.deep.equal(['unseen', 'unseen', 'CREATED +480 s']);
    expect(told(study, 'webhook')).to.deep.equal(['CREATED +0 s', 'DELETED +0 s', 'unseen']);
  });

  it('show how the interval decides what is seen and how late', async () => {
    const steps = [advance(3.5), upload('a.txt'), advance(2), rename('a.txt', 'b.txt'), advance(120)];
    const study = await playStudy(history([], steps), intervalPlan([1, 5, 60]));
    expect(told(study, '1min')).to.deep.equal(['CREATED +30 s', 'UPDATED +30 s']);
    expect(told(study, '5min')).to.deep.equal(['CREATED +90 s', 'UPDATED +270 s']);
    expect(told(study, '60min')).to.deep.equal(['UPDATED +3390 s', 'UPDATED +3270 s']);
    expect(study.columns.at(-1)?.counts).to.include({ notified: 1, merged: 1, unseen: 0, lost: 0, events: 1 });
  });

  it('prove which changes the documented dates miss or misname', async () => {
    const steps = [
      ...[advance(1), rename('old.txt', 'renamed.txt'), advance(15)],
      ...[upload('a.txt'), advance(1), rename('a.txt', 'b.txt'), advance(30)],
    ];
    const study = await playStudy(history([upload('old.txt'), advance(60)], steps), datesPlan());
    expect(told(study, 'documented')).to.deep.equal(['unseen', 'CREATED +840 s', 'CREATED +780 s']);
    expect(told(study, 'intended')).to.deep.equal(['UPDATED +840 s', 'UPDATED +840 s', 'UPDATED +780 s']);
  });

  it('find a smallest history that tells the two apart, from which no step can be left out', async () => {
    const steps = [
      ...[advance(1), upload('a.txt'), advance(20), upload('b.txt'), advance(1)],
      ...[rename('old.txt', 'new.txt'), advance(20), upload('c.txt'), advance(40)],
    ];
    const tried: Scenario[] = [];
    const play = async (one: Scenario): Promise<Study> => {
      tried.push(one);
      return playStudy(one, datesPlan());
    };
    const study = await smallestDifference(history([upload('old.txt'), advance(60)], steps), play);
    const smallest = tried.at(-1);
    expect(study?.changes.map(({ path }) => path)).to.deep.equal(['/top/new.txt']);
    expect(smallest?.before.map(({ kind }) => kind)).to.include('upload');
    const all = [...(smallest?.before ?? []), ...(smallest?.steps ?? [])];
    expect(all.map(({ kind }) => kind)).to.have.members(['upload', 'advance', 'rename', 'advance']);
  });

  it('find none where both tell the same', async () => {
    const same = history([], [advance(1), upload('a.txt'), advance(30)]);
    expect(await smallestDifference(same, (one) => playStudy(one, datesPlan()))).to.equal(undefined);
  });

  it('leave out of a history what names the instances of its scenario', async () => {
    const { steps, expect: expectation } = await readHistory('fixtures/scenarios/refused-callbacks.json');
    expect(steps.map(({ kind }) => kind)).to.not.include('answer-callbacks');
    expect(expectation).to.equal(undefined);
  });

  it('say durations as people do', () => {
    const said = [0, 499, 59_600, 899_000, 7_200_000].map(toSpokenDuration);
    expect(said).to.deep.equal(['0 s', '0 s', '1 min', '14 min 59 s', '2 h']);
  });
});
