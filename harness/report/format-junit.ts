import type { CheckReport, Report } from '../../schemas/index.ts';
import { clean, loadJunitBuilder } from './junit-builder.ts';

/** The report as JUnit XML: one suite for the run, one case for each check. Loads its writer when first used. */
export async function formatJunit(report: Report): Promise<string> {
  const builder = (await loadJunitBuilder()).newBuilder();
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000;
  const suite = builder
    .testSuite()
    .name(clean(`sharefile-lab ${report.subject.url}`))
    .timestamp(new Date(report.startedAt))
    .time(seconds);
  for (const check of report.checks) {
    const testCase = suite.testCase().className(`sharefile-lab.${check.level}`).name(check.name).time(0);
    testCase.property('clauses', check.clauses.join(' '));
    if (check.verdict === 'fail') testCase.failure(clean(check.reason), check.level).stacktrace(clean(details(check)));
    if (check.verdict === 'skip') testCase.skipped().standardOutput(clean(check.reason));
    if (check.verdict === 'pass') testCase.standardOutput(clean(check.reason));
  }
  for (const finding of report.findings) suite.property(`finding.${finding.id}`, clean(finding.title));
  return builder.build();
}

function details({ reason, evidence }: CheckReport): string {
  const lines = evidence.map(({ at = '', replay = '', text }) => `${at} ${replay} ${text}`.trim());
  return [reason, ...lines].join('\n');
}
