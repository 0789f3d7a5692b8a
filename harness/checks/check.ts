import type { Evidence, Level, Observation } from '../../schemas/index.ts';

/** One verdict with its reason in a sentence and what was seen. */
export interface CheckResult {
  readonly verdict: 'pass' | 'fail' | 'skip';
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  /** Which of the check's clauses this run put to the test; all when absent. */
  readonly exercised?: readonly string[];
  /** Which clauses were broken, when the evidence says so; all exercised ones when absent. */
  readonly violated?: readonly string[];
}

/** One rule over an Observation; its name is the sentence that is true when it passes. */
export interface Check {
  readonly name: string;
  /** Ids of the clauses that it judges. */
  readonly clauses: readonly string[];
  readonly level: Level;
  readonly judge: (observation: Observation) => CheckResult;
}

/** How much evidence a verdict carries; the rest is counted in the reason. */
const MOST_EVIDENCE = 25;

/** The promise was kept. */
function pass(reason: string): CheckResult {
  return { verdict: 'pass', reason, evidence: [] };
}

/** The promise was not exercised; `reason` says what would exercise it. */
export function skip(reason: string): CheckResult {
  return { verdict: 'skip', reason, evidence: [] };
}

/**
 * Fails when there is any evidence against the promise, otherwise passes with the sentence `kept`. `exercised` are the
 * clauses that this run put to the test, when not all.
 */
export function judgeBy(
  against: readonly Evidence[],
  broken: string,
  kept: string,
  exercised?: readonly string[],
): CheckResult {
  const tested = exercised && { exercised };
  if (against.length === 0) return { ...pass(kept), ...tested };
  const more = against.length - MOST_EVIDENCE;
  const reason = more > 0 ? `${broken} (${against.length} times; the first ${MOST_EVIDENCE} are shown).` : `${broken}.`;
  const clauses = against.map(({ clause }) => clause);
  const named = clauses.filter((clause) => clause !== undefined);
  return {
    verdict: 'fail',
    reason,
    evidence: against.slice(0, MOST_EVIDENCE),
    ...tested,
    ...(named.length === clauses.length && { violated: [...new Set(named)] }),
  };
}
