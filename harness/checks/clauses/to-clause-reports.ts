import type { CheckReport, ClauseReport, Report } from '../../../schemas/index.ts';
import type { Check, CheckResult } from '../check.ts';
import type { Clause } from './clause.ts';
import { CLAUSES } from './clauses.ts';
import { WHY_NO_CHECK } from './why-no-check.ts';

/** A check's verdict as it is reported, with what it says of single clauses. */
export interface Judged {
  readonly report: CheckReport;
  readonly result: CheckResult;
}

/** Every clause with the names of the checks that judge it, in the order of the clauses. */
export function checksByClause(
  checks: readonly Pick<Check, 'name' | 'clauses'>[],
): ReadonlyMap<Clause, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, clauses } of checks) {
    for (const id of clauses) {
      const known = names.get(id);
      if (known) known.push(name);
      else names.set(id, [name]);
    }
  }
  return new Map(CLAUSES.map((clause) => [clause, names.get(clause.id) ?? []]));
}

/** A clause holds when a check put it to the test and none saw it broken. */
export function toClauseReports(judged: readonly Judged[], checks: readonly Check[]): readonly ClauseReport[] {
  const exercised = new Set<string>();
  const violated = new Set<string>();
  for (const { report, result } of judged) {
    if (report.verdict === 'skip') continue;
    const tested = result.exercised ?? report.clauses;
    for (const id of tested) exercised.add(id);
    if (report.verdict === 'fail') for (const id of result.violated ?? tested) violated.add(id);
  }
  return [...checksByClause(checks)].map(([clause, names]) => ({
    ...clause,
    checks: names,
    ...whyNoCheck(clause.id, names),
    verdict: verdictOf(clause.id, names),
  }));

  function verdictOf(id: string, names: readonly string[]): ClauseReport['verdict'] {
    if (violated.has(id)) return 'fail';
    if (exercised.has(id)) return 'pass';
    return names.length > 0 ? 'skip' : 'not-exercised';
  }
}

/** Why nothing judges a clause, where nothing does. */
export function whyNoCheck(id: string, names: readonly string[]): { readonly whyNoCheck?: string } {
  const why = names.length === 0 ? WHY_NO_CHECK.get(id) : undefined;
  return why === undefined ? {} : { whyNoCheck: why };
}

/** How many of the clauses a run put to the test. */
export function toCoverage(clauses: readonly ClauseReport[]): NonNullable<Report['coverage']> {
  const count = (verdict: ClauseReport['verdict']): number =>
    clauses.filter((clause) => clause.verdict === verdict).length;
  const [pass, fail] = [count('pass'), count('fail')];
  return {
    clauses: clauses.length,
    exercised: pass + fail,
    pass,
    fail,
    skip: count('skip'),
    notExercised: count('not-exercised'),
  };
}
