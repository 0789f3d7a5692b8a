import type { ResultCase, RunResults, Shard, Tool } from '../../../schemas/index.ts';
import { nameOutcome } from '../outcomes/scenario-outcome.ts';
import type { ScenarioOutcome } from '../outcomes/scenario-outcome.ts';
import type { JudgedRun } from './judged-run.ts';

/** What `run` made. */
export interface ScenarioRuns {
  readonly tool: Tool;
  readonly outcomes: readonly ScenarioOutcome[];
  readonly runs: readonly JudgedRun[];
  readonly shard?: Shard;
}

const STATUS = { 'as-expected': 'passed', unexpected: 'failed', 'not-runnable': 'error' } as const;

/** The results of scenarios: a case for each run. */
export function toScenarioResults({ tool, outcomes, runs, shard }: ScenarioRuns): RunResults {
  const starts = runs.map(({ observation }) => observation.startedAt).sort();
  const ends = runs.map(({ observation }) => observation.endedAt).sort();
  const [startedAt, endedAt] = [starts[0], ends.at(-1)];
  return {
    schemaVersion: 1,
    tool,
    command: 'run',
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(shard && { shards: [shard] }),
    cases: outcomes.map(toCase),
    runs: runs.map(({ name }) => ({ name, folder: name })),
  };
}

function toCase(one: ScenarioOutcome): ResultCase {
  const { file, scenario, variant, outcome, reasons, simulatedMs, callbacks } = one;
  return {
    id: `run/${nameOutcome(one)}`,
    suite: scenario,
    name: variant ?? scenario,
    status: STATUS[outcome],
    reason: reasons[0] ?? '',
    details: reasons.slice(1),
    file,
    simulatedMs,
    callbacks,
  };
}
