import type { Builder } from 'junit-report-builder';
import type { CheckReport, Report } from '../../schemas/index.ts';

/** Characters that XML 1.0 cannot hold, even escaped; a subject may send them. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The report as JUnit XML: one suite for the run, one case for each check. Loads its writer when first used. */
export async function formatJunit(report: Report): Promise<string> {
  const builder = (await loadBuilder()).newBuilder();
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

/** The package's types say that its default export is below `default`; Node hands out the export itself. */
async function loadBuilder(): Promise<Builder> {
  const { default: loaded } = await import('junit-report-builder');
  return isBuilder(loaded) ? loaded : loaded.default;
}

function isBuilder(value: unknown): value is Builder {
  return typeof value === 'object' && value !== null && 'newBuilder' in value;
}

function details({ reason, evidence }: CheckReport): string {
  const lines = evidence.map(({ at = '', replay = '', text }) => `${at} ${replay} ${text}`.trim());
  return [reason, ...lines].join('\n');
}

/** Also breaks up `]]>`, of which the writer escapes only the first in a text. */
function clean(text: string): string {
  return text.replace(NOT_IN_XML, '?').replaceAll(']]>', ']] >');
}
