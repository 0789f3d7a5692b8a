import { basename, extname, join } from 'node:path';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError, toExitCode } from '../../harness-error.ts';
import { formatOutcomesSummary, formatOutcomeText } from '../../report/outcomes/format-outcome-text.ts';
import type { ScenarioOutcome } from '../../report/outcomes/scenario-outcome.ts';
import { toRuns } from '../../scenario/file/to-runs.ts';
import type { Terminal } from '../terminal.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { readScenario } from '../verify/read-scenario.ts';
import { writeDocuments } from '../verify/write-documents.ts';
import { findScenarioFiles } from './find-scenario-files.ts';
import { notRunnable, runScenario } from './run-scenario.ts';
import type { RunResult } from './run-scenario.ts';

/** What `run` was asked for. */
export interface RunFlags {
  readonly reporter: 'text' | 'json' | 'junit';
  /** Folder that gets the documents of each run; none are written unless given. */
  readonly out?: string;
  readonly seed?: number;
  /** Epoch milliseconds. */
  readonly startAt?: number;
}

/** Runs all scenarios that are named, with all their variants, and tells how each came out. */
export async function run(paths: readonly string[], flags: RunFlags, terminal: Terminal): Promise<ExitCode> {
  const options: LocalRunOptions = {
    ...(flags.seed !== undefined && { seed: flags.seed }),
    ...(flags.startAt !== undefined && { startAt: flags.startAt }),
  };
  const outcomes: ScenarioOutcome[] = [];
  let exitCode: ExitCode = 0;
  for (const file of await findScenarioFiles(paths)) {
    // One after the other: the lines then come in the order of the files, and a run has the processor to itself.
    for await (const result of runFile(file, options)) {
      outcomes.push(result.outcome);
      exitCode = worse(exitCode, exitCodeOf(result));
      if (flags.reporter === 'text') terminal.out(formatOutcomeText(result.outcome, terminal));
      if (flags.out !== undefined && result.documents) {
        const { scenario, variant = '' } = result.outcome;
        await writeDocuments(join(flags.out, scenario, variant), result.documents);
      }
    }
  }
  terminal.out(await formatAll(outcomes, flags.reporter));
  return exitCode;
}

async function* runFile(file: string, options: LocalRunOptions): AsyncGenerator<RunResult> {
  try {
    const scenario = await readScenario(file);
    for (const each of toRuns(scenario)) yield await runScenario(file, each, options);
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    yield { outcome: notRunnable({ file, scenario: basename(file, extname(file)) }, error), error };
  }
}

function exitCodeOf({ outcome, error }: RunResult): ExitCode {
  if (error) return toExitCode(error);
  return outcome.outcome === 'as-expected' ? 0 : 1;
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

async function formatAll(outcomes: readonly ScenarioOutcome[], reporter: RunFlags['reporter']): Promise<string> {
  switch (reporter) {
    case 'json':
      return `${JSON.stringify({ runs: outcomes }, null, 2)}\n`;
    case 'junit': {
      const { formatOutcomesJunit } = await import('../../report/outcomes/format-outcomes-junit.ts');
      return formatOutcomesJunit(outcomes);
    }
    case 'text':
      return `\n${formatOutcomesSummary(outcomes)}`;
  }
}
