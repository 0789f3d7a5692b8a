import type { CheckReport, ClauseReport, Observation, Report } from '../../schemas/index.ts';
import { ALL_CHECKS } from './all-checks.ts';
import type { Check } from './check.ts';
import { CLAUSES } from './clauses/clauses.ts';
import { findingsOf } from './findings/findings-of.ts';

/** Judges an Observation with all checks. Pure: the same Observation always gives the same Report. */
export function runChecks(observation: Observation, checks: readonly Check[] = ALL_CHECKS): Report {
  const reports = checks.map((check) => toCheckReport(check, observation));
  const findings = findingsOf(observation);
  const count = (verdict: CheckReport['verdict']): number =>
    reports.filter((report) => report.verdict === verdict).length;
  const summary = { pass: count('pass'), fail: count('fail'), skip: count('skip'), findings: findings.length };
  return {
    schemaVersion: 1,
    tool: observation.tool,
    subject: observation.subject,
    startedAt: observation.startedAt,
    endedAt: observation.endedAt,
    verdict: toVerdict(summary),
    summary,
    checks: reports,
    clauses: toClauseReports(reports),
    findings,
    blanks: observation.replays.flatMap(({ id, blanks }) => blanks.map((blank) => ({ replay: id, ...blank }))),
    repairs: observation.replays.flatMap(({ id, repairs }) => repairs.map((repair) => ({ replay: id, ...repair }))),
  };
}

/** A run in which nothing could be judged proves nothing, so it does not pass. */
function toVerdict({ pass, fail }: Report['summary']): Report['verdict'] {
  if (fail > 0) return 'fail';
  return pass > 0 ? 'pass' : 'error';
}

function toCheckReport({ name, clauses, level, judge }: Check, observation: Observation): CheckReport {
  return { name, clauses, level, ...judge(observation) };
}

function toClauseReports(reports: readonly CheckReport[]): readonly ClauseReport[] {
  const verdicts = new Map<string, CheckReport['verdict'][]>();
  for (const { clauses, verdict } of reports) {
    for (const id of clauses) verdicts.set(id, [...(verdicts.get(id) ?? []), verdict]);
  }
  return CLAUSES.map((clause) => {
    const seen = verdicts.get(clause.id) ?? [];
    const judged = seen.includes('pass') ? 'pass' : 'not-exercised';
    return { ...clause, verdict: seen.includes('fail') ? 'fail' : judged };
  });
}
