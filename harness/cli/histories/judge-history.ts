import type { Observation, Report, ScenarioFile } from '../../../schemas/index.ts';
import { WorldError } from '../../../world/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { HarnessError } from '../../harness-error.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { observeLocal } from '../verify/observe-local.ts';

/** What came of a history. */
export interface JudgedHistory {
  /** What failed, most telling first: names of checks, or `error:` and a code where the run broke off. */
  readonly failures: readonly string[];
  /** What is wrong, in a sentence; empty when nothing is. */
  readonly reason: string;
  /** Why it could not be played, of which nothing follows. */
  readonly notPlayable?: string;
  readonly documents?: { readonly observation: Observation; readonly report: Report };
}

/** Codes of errors that say that a history cannot be played, and nothing about the subject. */
export const NOT_PLAYABLE: ReadonlySet<string> = new Set(['scenario-not-valid', 'step-not-possible', 'usage']);

/** Runs a history in a lab of its own and judges it by all checks. A run that breaks off is judged by its error. */
export async function judgeHistory(history: ScenarioFile, options: LocalRunOptions): Promise<JudgedHistory> {
  try {
    return toJudged(await observeLocal(parseScenario(history), options));
  } catch (error) {
    if (!(error instanceof HarnessError || error instanceof WorldError)) throw error;
    if (NOT_PLAYABLE.has(error.code)) throw error;
    return { failures: [`error:${error.code}`], reason: error.message };
  }
}

/** What came of a history of which that was seen. */
export function toJudged(observation: Observation): JudgedHistory {
  const report = runChecks(observation);
  const failed = report.checks.filter(({ verdict }) => verdict === 'fail');
  return {
    failures: failed.map(({ name }) => name),
    reason: failed[0]?.reason ?? '',
    documents: { observation, report },
  };
}

/** Whether a history fails in a given way; one that cannot be played does not. */
export async function failsBy(failure: string, history: ScenarioFile, options: LocalRunOptions): Promise<boolean> {
  try {
    return (await judgeHistory(history, options)).failures.includes(failure);
  } catch (error) {
    if (error instanceof HarnessError && NOT_PLAYABLE.has(error.code)) return false;
    throw error;
  }
}
