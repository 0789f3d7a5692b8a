import type { RunResults } from '../../../schemas/index.ts';
import type { ExitCode } from '../../harness-error.ts';
import { applyBaseline } from '../../report/baseline/apply-baseline.ts';
import type { ReadBaseline } from '../../report/baseline/parse-baseline.ts';
import { isPassed } from '../../report/results/count-cases.ts';
import type { Terminal } from '../terminal.ts';
import { readUserFile } from '../../files/read-user-file.ts';

/** Reads the baseline of that path; undefined when none is named. Throws `usage` and `baseline-not-valid`. */
export async function readBaseline(file: string | undefined): Promise<ReadBaseline | undefined> {
  if (file === undefined) return undefined;
  const { parseBaseline } = await import('../../report/baseline/parse-baseline.ts');
  const todo = 'Write a file with "knownFailures: []" to begin with.';
  return parseBaseline(file, await readUserFile(file, { what: 'The baseline', todo }));
}

/** The results with known failures marked; says what is stale. */
export function useBaseline(results: RunResults, baseline: ReadBaseline | undefined, terminal: Terminal): RunResults {
  if (!baseline) return results;
  const judged = applyBaseline(results, baseline);
  for (const entry of judged.staleBaseline ?? []) terminal.err(`Stale, so the run fails: ${entry}\n`);
  return judged;
}

/** 1 when a failure counts or an entry of the baseline is stale, otherwise 0. What could not be run has codes of its own. */
export function exitCodeOf(results: RunResults): ExitCode {
  return isPassed(results) ? 0 : 1;
}
