import type { Shard } from '../../../schemas/index.ts';
import type { ExitCode } from '../../harness-error.ts';
import { toExitCode } from '../../harness-error.ts';
import { formatOutcomesSummary, formatOutcomeText } from '../../report/outcomes/format-outcome-text.ts';
import type { ScenarioOutcome } from '../../report/outcomes/scenario-outcome.ts';
import { nameOutcome } from '../../report/outcomes/scenario-outcome.ts';
import type { JudgedRun } from '../../report/results/judged-run.ts';
import { toScenarioResults } from '../../report/results/to-scenario-results.ts';
import { loadSubject } from '../histories/load-subject.ts';
import { createProgress } from '../reporters/create-progress.ts';
import type { ReportFlags } from '../reporters/report-flags.ts';
import { reportRun } from '../reporters/report-run.ts';
import { exitCodeOf, readBaseline, useBaseline } from '../reporters/use-baseline.ts';
import type { Terminal } from '../terminal.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { readTool } from '../verify/read-tool.ts';
import { writeDocuments } from '../reporters/write-documents.ts';
import { join } from 'node:path';
import { planRuns } from './plan-runs.ts';
import type { PlannedRun } from './plan-runs.ts';
import { notRunnable, runScenario } from './run-scenario.ts';
import type { RunResult } from './run-scenario.ts';

/** What `run` was asked for. */
export interface RunFlags extends ReportFlags {
  readonly seed?: number;
  /** Epoch milliseconds. */
  readonly startAt?: number;
  /** A module that starts the subject. */
  readonly subject?: string;
  /** File that gets a bundle of the first run that fails, or of the last one. */
  readonly bundle?: string;
  /** Only that part of the runs. */
  readonly shard?: Shard;
  /** Whether to run again after each change of the files. */
  readonly watch?: boolean;
}

/** Runs all scenarios that are named, with all their variants, and tells how each came out. */
export async function run(paths: readonly string[], flags: RunFlags, terminal: Terminal): Promise<ExitCode> {
  const baseline = await readBaseline(flags.baseline);
  const subject = flags.subject === undefined ? {} : { startSubject: await loadSubject(flags.subject) };
  const planned = await planRuns(paths, flags.shard);
  const progress = createProgress(terminal, planned.length);
  const outcomes: ScenarioOutcome[] = [];
  const runs: JudgedRun[] = [];
  const failures = new Map<string, ExitCode>();
  // One after the other: the lines then come in the order of the files, and a run has the processor to itself.
  for (const one of planned) {
    progress.show(one.name);
    const { outcome, documents, error } = await runPlanned(one, { ...flags, ...subject });
    progress.end();
    outcomes.push(outcome);
    if (error) failures.set(`run/${nameOutcome(outcome)}`, toExitCode(error));
    if (flags.reporter.includes('text')) terminal.out(formatOutcomeText(outcome, terminal));
    if (!documents) continue;
    runs.push({ name: nameOutcome(outcome), ...documents });
    if (flags.out !== undefined) await writeDocuments(join(flags.out, nameOutcome(outcome)), documents);
  }
  await keepRuns(planned, outcomes, flags, terminal);
  const { shard } = flags;
  const all = toScenarioResults({ tool: await readTool(), outcomes, runs, ...(shard && { shard }) });
  const results = useBaseline(all, baseline, terminal);
  const json = `${JSON.stringify({ runs: outcomes }, null, 2)}\n`;
  await reportRun({ results, runs, text: `\n${formatOutcomesSummary(outcomes)}`, json }, flags, terminal);
  const counted = results.cases.filter(({ known }) => known === undefined).map(({ id }) => failures.get(id) ?? 0);
  return worst([exitCodeOf(results), ...counted]);
}

/** Keeps the run that was asked for by --bundle; each run that fails goes beside its documents as well. */
async function keepRuns(
  planned: readonly PlannedRun[],
  outcomes: readonly ScenarioOutcome[],
  flags: RunFlags,
  terminal: Terminal,
): Promise<void> {
  const { out, bundle, seed, startAt, subject } = flags;
  const failed = planned.filter((_, at) => outcomes[at]?.outcome === 'unexpected');
  const chosen = failed[0] ?? planned.at(-1);
  const paths: (readonly [PlannedRun, string])[] = [
    ...(bundle !== undefined && chosen ? [[chosen, bundle] as const] : []),
    ...(out === undefined ? [] : failed.map((one) => [one, join(out, one.name, 'run.ocrepro')] as const)),
  ];
  for (const [one, path] of paths) {
    if (one.error) continue;
    const { keepBundle } = await import('../bundles/keep-bundle.ts');
    const run = {
      ...{ command: 'run' as const, scenario: one.run.scenario, passed: !failed.includes(one) },
      ...(seed !== undefined && { seed }),
      ...(startAt !== undefined && { startAt }),
      ...(subject !== undefined && { subject }),
    };
    await keepBundle(path, run, terminal);
  }
}

async function runPlanned(planned: PlannedRun, flags: LocalRunOptions): Promise<RunResult> {
  const { file, name, run: scenarioRun, error } = planned;
  if (error) return { outcome: notRunnable({ file, scenario: name }, error), error };
  return runScenario(file, scenarioRun, {
    ...(flags.startSubject && { startSubject: flags.startSubject }),
    ...(flags.seed !== undefined && { seed: flags.seed }),
    ...(flags.startAt !== undefined && { startAt: flags.startAt }),
  });
}

function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((one, other) => (one > other ? one : other), 0);
}
