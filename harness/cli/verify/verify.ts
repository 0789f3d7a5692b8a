import { join } from 'node:path';
import { runChecks } from '../../checks/run-checks.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import { formatJson } from '../../report/format-json.ts';
import { formatText } from '../../report/format-text.ts';
import { isPassed } from '../../report/results/count-cases.ts';
import type { JudgedRun } from '../../report/results/judged-run.ts';
import { toVerifyResults } from '../../report/results/to-verify-results.ts';
import { unmetExpectations } from '../../scenario/expectations/unmet-expectations.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { KeptRun } from '../bundles/keep-bundle.ts';
import type { ReportFlags } from '../reporters/report-flags.ts';
import { reportRun } from '../reporters/report-run.ts';
import { exitCodeOf, readBaseline, useBaseline } from '../reporters/use-baseline.ts';
import type { Terminal } from '../terminal.ts';
import { observeExternal } from './observe-external.ts';
import type { ExternalFlags, OutsideTime } from './observe-external.ts';
import { observeLocal } from './observe-local.ts';
import { DOCUMENTED_HISTORY, readScenario } from './read-scenario.ts';
import { useOwnRequests } from './use-own-requests.ts';
import { writeDocuments } from '../reporters/write-documents.ts';
import type { OwnRequestFlags } from './use-own-requests.ts';

/** What `verify` was asked for. */
export interface VerifyFlags extends ExternalFlags, OwnRequestFlags, ReportFlags {
  readonly out: string;
  readonly seed?: number;
  /** Epoch milliseconds. */
  readonly startAt?: number;
  readonly scenario?: string;
  /** File that gets a bundle of the run; one that fails is kept in any case, in the folder of the reports. */
  readonly bundle?: string;
}

/** Runs a scenario, judges what was seen, writes both documents and reports. Returns the exit code. */
export async function verify(flags: VerifyFlags, terminal: Terminal, time: OutsideTime): Promise<ExitCode> {
  const baseline = await readBaseline(flags.baseline);
  const scenario = useOwnRequests(await readScenario(flags.scenario), flags);
  if (scenario.variants) throw hasVariants(scenario);
  const seen =
    flags.target === undefined ? undefined : await observeExternal(scenario, flags.target, flags, terminal, time);
  const observation = seen?.observation ?? (await observeLocal(scenario, flags));
  const run = { name: scenario.name, observation, report: runChecks(observation) };
  await writeDocuments(flags.out, run);
  const unmet = scenario.expect && unmetExpectations(scenario.expect, run.report, observation);
  for (const sentence of unmet ?? []) terminal.err(`${sentence}\n`);
  const file = flags.scenario ?? DOCUMENTED_HISTORY;
  const all = toVerifyResults(run, { name: scenario.name, file, unmet });
  const results = useBaseline(all, baseline, terminal);
  await reportRun(
    { results, runs: [run], text: toText(run, flags, terminal), json: formatJson(run.report) },
    flags,
    terminal,
  );
  // A known failure is one all the same, and an entry that is stale is none of the run's.
  const passed = isPassed(all);
  if (!passed || flags.bundle !== undefined) await keep({ scenario, passed, ...(seen && { seen }) }, flags, terminal);
  return exitCodeOf(results);
}

async function keep(
  kept: Pick<KeptRun, 'scenario' | 'passed' | 'seen'>,
  { seed, startAt, out, bundle = join(out, 'run.ocrepro') }: VerifyFlags,
  terminal: Terminal,
): Promise<void> {
  const { keepBundle } = await import('../bundles/keep-bundle.ts');
  const start = { ...(seed !== undefined && { seed }), ...(startAt !== undefined && { startAt }) };
  await keepBundle(bundle, { command: 'verify', ...kept, ...start }, terminal);
}

function toText({ report }: JudgedRun, { out }: VerifyFlags, { colour }: Terminal): string {
  return `${formatText(report, { colour })}\nWritten: ${join(out, 'observation.json')} and report.json\n`;
}

function hasVariants({ name, variants = [] }: Scenario): HarnessError {
  const names = variants.map((variant) => variant.name).join(', ');
  return new HarnessError(
    'usage',
    `The scenario ${name} has variants (${names}), and verify makes one run. Use sharefile-lab run.`,
  );
}
