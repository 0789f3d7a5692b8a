import { expect } from 'chai';
import { applyBaseline, mergeResults, parseBaseline } from '../../../../harness/report/index.ts';
import type { RunResults } from '../../../../schemas/index.ts';

const results = (cases: Readonly<Record<string, 'passed' | 'failed' | 'error'>>, more = {}): RunResults => ({
  schemaVersion: 1,
  tool: { name: 'sharefile-lab', version: '0' },
  command: 'run',
  cases: Object.entries(cases).map(([id, status]) => ({ id, suite: 's', name: id, status, reason: '', details: [] })),
  runs: [],
  ...more,
});

const known = (...ids: readonly string[]): ReturnType<typeof parseBaseline> =>
  parseBaseline('known.yaml', `knownFailures:\n${ids.map((id) => `  - case: ${id}\n`).join('')}`);

describe('applyBaseline', () => {
  it('marks known failures and what could not be run, with the reason when there is one', () => {
    const baseline = parseBaseline('known.yaml', 'knownFailures: [{ case: run/a, because: later }, { case: run/b }]');
    const { cases, staleBaseline } = applyBaseline(results({ 'run/a': 'failed', 'run/b': 'error' }), baseline);
    expect(cases.map((one) => one.known)).to.deep.equal(['later', 'listed in known.yaml']);
    expect(staleBaseline).to.deep.equal([]);
  });

  it('says of an entry whose case passes which line to remove', () => {
    const { staleBaseline } = applyBaseline(results({ 'run/a': 'failed', 'run/b': 'passed' }), known('run/a', 'run/b'));
    expect(staleBaseline).to.deep.equal(['known.yaml:3: run/b passes now. Remove the entry.']);
  });

  it('says of an entry that names no case what was probably meant', () => {
    const { staleBaseline } = applyBaseline(results({ 'run/late-index': 'failed' }), known('run/late-indx'));
    expect(staleBaseline).to.deep.equal([
      'known.yaml:2: run/late-indx is no case of this run. Remove the entry, or correct it to run/late-index.',
    ]);
  });

  it('says of an entry that is there twice where the first one is', () => {
    const { staleBaseline } = applyBaseline(results({ 'run/a': 'failed' }), known('run/a', 'run/a'));
    expect(staleBaseline?.[0]).to.match(/^known\.yaml:3: run\/a stands in line 2 already/);
  });

  it('leaves alone the cases of other commands and of other shards', () => {
    const entries = known('verify/signature-is-valid', 'run/b');
    const { staleBaseline } = applyBaseline(
      results({ 'run/a': 'passed' }, { shards: [{ index: 1, count: 2 }] }),
      entries,
    );
    expect(staleBaseline).to.deep.equal([]);
  });
});

describe('parseBaseline', () => {
  for (const [what, text, says] of [
    ['no YAML', 'knownFailures: [', /known\.yaml cannot be read: .*Write it as/],
    ['an unknown member', 'knownFailures: []\nuntill: x', /untill/],
    ['an entry without a case', 'knownFailures: [{ because: x }]', /case/],
    ['an empty file', '', /known\.yaml cannot be read/],
  ] as const) {
    it(`says what is wrong with ${what}`, () => {
      expect(() => parseBaseline('known.yaml', text)).to.throw(says);
    });
  }
});

describe('mergeResults', () => {
  const shard = (index: number, count = 2): object => ({ shards: [{ index, count }] });

  it('puts the shards of a whole together, with nothing missing any more', () => {
    const merged = mergeResults([
      results({ 'run/a': 'passed' }, { ...shard(2), startedAt: '2026-03-02T09:00:00.000Z' }),
      results({ 'run/b': 'failed' }, { ...shard(1), startedAt: '2026-03-01T09:00:00.000Z' }),
    ]);
    expect(merged.cases.map(({ id }) => id)).to.deep.equal(['run/a', 'run/b']);
    expect(merged).to.include({ command: 'merge', startedAt: '2026-03-01T09:00:00.000Z' });
    expect(merged).to.not.have.property('shards');
  });

  for (const [what, parts, says] of [
    ['a shard is missing', [results({}, shard(2, 3)), results({}, shard(1, 3))], /Of 3 shards these are missing: 3\/3/],
    ['shards are of different splits', [results({}, shard(1, 2)), results({}, shard(2, 3))], /of 2 and of 3/],
    [
      'a case is there twice',
      [results({ 'run/a': 'passed' }), results({ 'run/a': 'passed' })],
      /run\/a is in them twice/,
    ],
    ['there is nothing', [], /no results to merge/],
  ] as const) {
    it(`refuses when ${what}`, () => {
      expect(() => mergeResults(parts)).to.throw(says);
    });
  }
});
