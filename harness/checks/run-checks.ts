import type { CheckReport, Observation, Report } from '../../schemas/index.ts';
import { ALL_CHECKS } from './all-checks.ts';
import type { Check } from './check.ts';
import { toClauseReports, toCoverage } from './clauses/to-clause-reports.ts';
import type { Judged } from './clauses/to-clause-reports.ts';
import { findingsOf } from './findings/findings-of.ts';
import { ledgersOf } from './ledger/ledger-of.ts';

/** Judges an Observation with all checks. Pure: the same Observation always gives the same Report. */
export function runChecks(observation: Observation, checks: readonly Check[] = ALL_CHECKS): Report {
  const judged = checks.map((check) => judge(check, observation));
  const reports = judged.map(({ report }) => report);
  const clauses = toClauseReports(judged, checks);
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
    verdict: toVerdict(reports),
    summary,
    checks: reports,
    ledgers: ledgersOf(observation),
    clauses,
    coverage: toCoverage(clauses),
    findings,
    blanks: observation.replays.flatMap(({ id, blanks }) => blanks.map((blank) => ({ replay: id, ...blank }))),
    repairs: observation.replays.flatMap(({ id, repairs }) => repairs.map((repair) => ({ replay: id, ...repair }))),
  };
}

/** A run in which nothing could be judged proves nothing, so it does not pass; nothing hangs on a note. */
function toVerdict(reports: readonly CheckReport[]): Report['verdict'] {
  if (reports.some(({ verdict, level }) => verdict === 'fail' && level !== 'note')) return 'fail';
  return reports.some(({ verdict }) => verdict === 'pass') ? 'pass' : 'error';
}

function judge(check: Check, observation: Observation): Judged {
  const { name, clauses, level } = check;
  const result = check.judge(observation);
  const { verdict, reason, evidence } = result;
  return { report: { name, clauses, level, verdict, reason, evidence }, result };
}
