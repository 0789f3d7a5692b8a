import type { Observation, Report } from '../../../schemas/index.ts';
import { WorldError } from '../../../world/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { HarnessError } from '../../harness-error.ts';
import type { ScenarioOutcome } from '../../report/outcomes/scenario-outcome.ts';
import { unmetExpectations } from '../../scenario/expectations/unmet-expectations.ts';
import type { ScenarioRun } from '../../scenario/file/to-runs.ts';
import { observeLocal } from '../verify/observe-local.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';

/** A run of a scenario with all that it left. */
export interface RunResult {
  readonly outcome: ScenarioOutcome;
  /** Absent when the run could not be made. */
  readonly documents?: { readonly observation: Observation; readonly report: Report };
  /** What kept it from being made. */
  readonly error?: HarnessError | WorldError;
}

/** Makes one run in a world of its own and compares it with what its scenario expects. Rejects for our own defects. */
export async function runScenario(file: string, run: ScenarioRun, options: LocalRunOptions): Promise<RunResult> {
  const { scenario, variant } = run;
  const named = { file, scenario: scenario.name, ...(variant !== undefined && { variant }) };
  try {
    const observation = await observeLocal(scenario, options);
    const report = runChecks(observation);
    const reasons = unmetExpectations(scenario.expect, report, observation);
    const simulatedMs = Date.parse(observation.endedAt) - Date.parse(observation.startedAt);
    const outcome = reasons.length === 0 ? ('as-expected' as const) : ('unexpected' as const);
    return {
      outcome: { ...named, outcome, reasons, callbacks: observation.callbacks.length, simulatedMs },
      documents: { observation, report },
    };
  } catch (error) {
    if (!(error instanceof HarnessError || error instanceof WorldError)) throw error;
    return { outcome: notRunnable(named, error), error };
  }
}

/** The outcome of what could not be run. */
export function notRunnable(
  named: Pick<ScenarioOutcome, 'file' | 'scenario' | 'variant'>,
  { message }: Error,
): ScenarioOutcome {
  return { ...named, outcome: 'not-runnable', reasons: [message], callbacks: 0, simulatedMs: 0 };
}
