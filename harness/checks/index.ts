export { ALL_CHECKS } from './all-checks.ts';
export type { Check, CheckResult } from './check.ts';
export { CLAUSES } from './clauses/clauses.ts';
export type { Clause } from './clauses/clause.ts';
export { checksByClause, whyNoCheck } from './clauses/to-clause-reports.ts';
export { expectedSignature } from './expected-signature.ts';
export { parseObservation } from './parse-observation.ts';
export { runChecks } from './run-checks.ts';
