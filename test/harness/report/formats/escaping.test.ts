import { expect } from 'chai';
import { XMLParser } from 'fast-xml-parser';
import {
  formatCtrf,
  formatGithub,
  formatJunit,
  formatSarif,
  formatStepSummary,
} from '../../../../harness/report/index.ts';
import type { RunResults } from '../../../../schemas/index.ts';
import { greenResults, hostileResults } from '../hostile-results.ts';

const [green, hostile] = [greenResults(), hostileResults()];

function skippedIn({ cases }: RunResults): number {
  return cases.filter(({ status }) => status === 'skipped').length;
}

describe('formatJunit', () => {
  it('has one case for each case and stale entry, with failures, errors and skips', async () => {
    const xml = await formatJunit(hostile);
    expect(xml.match(/<testcase /g)).to.have.length(hostile.cases.length + 1);
    expect(xml.match(/<failure /g)).to.have.length(3);
    expect(xml.match(/<error /g)).to.have.length(1);
    const counts = `tests="${green.cases.length}" failures="0" errors="0" skipped="${skippedIn(green)}"`;
    expect(/<testsuite [^>]*>/.exec(await formatJunit(green))?.[0]).to.include(counts);
  });

  it('writes one report after the other without mixing them', async () => {
    await formatJunit(hostile);
    expect((await formatJunit(green)).match(/<testcase /g)).to.have.length(green.cases.length);
  });

  it('escapes what a subject sends', async () => {
    const xml = await formatJunit(hostile);
    expect(xml).to.not.match(/[\u0000\uFFFE]/);
    expect(xml.match(/\]\]>/g)).to.have.length(xml.match(/<!\[CDATA\[/g)?.length ?? 0);
    expect(new XMLParser().parse(xml)).to.have.property('testsuites');
  });
});

describe('formatCtrf', () => {
  it('counts known failures as skipped, what could not be run and stale entries as failed', () => {
    const { results } = JSON.parse(formatCtrf(hostile)) as { results: { summary: Record<string, number> } };
    const { summary } = results;
    const skipped = skippedIn(green) + 2;
    const passed = green.cases.length - skippedIn(green);
    expect(summary).to.include({ tests: green.cases.length + 6, failed: 4, skipped, passed });
  });
});

describe('formatSarif', () => {
  it('has a result for each failure and finding, known ones suppressed, and paths as URIs', () => {
    const text = formatSarif(hostile);
    const { runs } = JSON.parse(text) as {
      runs: { results: { ruleId: string; level: string; suppressions?: unknown }[] }[];
    };
    const results = runs[0]?.results ?? [];
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).to.deep.equal([
      'error verify/failed',
      'warning verify/should',
      'error verify/error',
      'error verify/known',
      'note finding/odd',
      'error baseline-is-stale',
    ]);
    expect(results.filter(({ suppressions }) => suppressions !== undefined)).to.have.length(1);
    expect(text).to.include('"file:///tmp/a%20b%3Ac%2C%C3%BC.yaml"').and.to.include('"a%20b.yaml"');
  });
});

describe('formatGithub', () => {
  it('has one command in one line for each failure, and lets no text end it or begin another', () => {
    const lines = formatGithub(hostile).trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/ .*/, ''))).to.deep.equal([
      '::error',
      '::warning',
      '::error',
      '::notice',
      '::error',
      'sharefile-lab',
    ]);
    expect(lines[1]).to.match(/^::warning file=\/tmp\/a b%3Ac%2Cü\.yaml,title=verify\/should::/);
    expect(lines[0]).to.include('%250A%0D%0A');
  });

  it('is one line when all is green', () => {
    const [skipped, all] = [skippedIn(green), green.cases.length];
    expect(formatGithub(green)).to.equal(
      `sharefile-lab verify: ${all - skipped} passed, 0 failed, ${skipped} skipped\n`,
    );
  });
});

describe('formatStepSummary', () => {
  it('shows failures first and folds all cases away, in cells that no text leaves', () => {
    const text = formatStepSummary(hostile);
    expect(text).to.not.include('<img');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g), row).to.have.length(4);
    expect(rows).to.have.length(2 + 4 + 2 + hostile.cases.length);
  });

  it('stays below what a summary may hold', () => {
    const [first] = hostile.cases;
    if (!first) throw new Error('there are cases');
    const text = formatStepSummary({ ...hostile, cases: Array.from({ length: 5000 }, () => first) });
    expect(text).to.include('and 4800 more').and.to.have.length.below(1_000_000);
  });
});
