import type { ResultCase, RunResults } from '../../../schemas/index.ts';

/** How a case counts: a failure that is known does not. */
export type Outcome = ResultCase['status'] | 'known';

/** Numbers of cases by how they count. */
export type CaseCounts = Readonly<Record<Outcome, number>>;

/** How a case counts. */
export function outcomeOf({ status, known }: ResultCase): Outcome {
  return known !== undefined && (status === 'failed' || status === 'error') ? 'known' : status;
}

/** Counts cases by how they count. */
export function countCases(cases: readonly ResultCase[]): CaseCounts {
  const counts = { passed: 0, failed: 0, skipped: 0, error: 0, known: 0 };
  for (const one of cases) counts[outcomeOf(one)] += 1;
  return counts;
}

/** Whether no failure counts and no entry of the baseline is stale. */
export function isPassed({ cases, staleBaseline = [] }: Pick<RunResults, 'cases' | 'staleBaseline'>): boolean {
  const { failed, error } = countCases(cases);
  return failed + error + staleBaseline.length === 0;
}

/** The numbers in words, those that are 0 left out but for what passed and failed. */
export function countsInWords({ passed, failed, skipped, error, known }: CaseCounts): string {
  return [
    `${passed} passed`,
    `${failed} failed`,
    ...(error > 0 ? [`${error} could not be run`] : []),
    ...(known > 0 ? [`${known} known to fail`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');
}
