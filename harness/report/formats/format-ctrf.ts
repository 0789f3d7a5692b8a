import type { ResultCase, RunResults } from '../../../schemas/index.ts';
import { countCases, outcomeOf } from '../results/count-cases.ts';

const STATUS = { passed: 'passed', failed: 'failed', skipped: 'skipped', error: 'failed', known: 'skipped' } as const;

/**
 * The results as a Common Test Report Format document (ctrf.io). Durations are those of the runs' own clocks, in
 * milliseconds: how long a machine took says nothing and would differ from run to run.
 */
export function formatCtrf(results: RunResults): string {
  const { tool, command, cases, staleBaseline = [], shards } = results;
  const start = Date.parse(results.startedAt ?? '1970-01-01T00:00:00Z');
  const stop = Date.parse(results.endedAt ?? '1970-01-01T00:00:00Z');
  const counts = countCases(cases);
  const tests = [...cases.map(toTest), ...staleBaseline.map(toStaleTest)];
  const report = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: `${tool.name} ${tool.version}`,
    results: {
      tool: { name: tool.name, version: tool.version, extra: { command } },
      summary: {
        tests: tests.length,
        passed: counts.passed,
        failed: counts.failed + counts.error + staleBaseline.length,
        skipped: counts.skipped + counts.known,
        pending: 0,
        other: 0,
        suites: new Set(cases.map(({ suite }) => suite)).size,
        start,
        stop,
        duration: stop - start,
      },
      tests,
      ...(shards && { environment: { shardId: shards.map(({ index, count }) => `${index}/${count}`).join(' ') } }),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function toTest(one: ResultCase): object {
  const { suite, name, status, reason, details, file, level, clauses = [], simulatedMs, callbacks, id, known } = one;
  const outcome = outcomeOf(one);
  return {
    name,
    status: STATUS[outcome],
    duration: Math.round(simulatedMs ?? 0),
    suite: [suite],
    ...(reason !== '' && { message: known === undefined ? reason : `Known to fail (${known}): ${reason}` }),
    ...(details.length > 0 && { trace: details.join('\n') }),
    rawStatus: outcome === 'known' ? `${status}, known` : status,
    ...(clauses.length > 0 && { tags: clauses }),
    ...(file !== undefined && { filePath: file }),
    type: 'contract',
    extra: { id, ...(level && { level }), ...(callbacks !== undefined && { callbacks }) },
  };
}

function toStaleTest(entry: string): object {
  return { name: entry, status: 'failed', duration: 0, suite: ['baseline'], message: entry, rawStatus: 'stale' };
}
