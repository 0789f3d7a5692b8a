import type { ResultCase, RunResults } from '../../../schemas/index.ts';
import type { ExitCode } from '../../harness-error.ts';
import { countCases, countsInWords, outcomeOf } from '../../report/results/count-cases.ts';
import { mergeResults } from '../../report/results/merge-results.ts';
import type { ReportFlags } from '../reporters/report-flags.ts';
import { outFolder, reportRun } from '../reporters/report-run.ts';
import { exitCodeOf, readBaseline, useBaseline } from '../reporters/use-baseline.ts';
import type { Terminal } from '../terminal.ts';
import { readResults } from './read-results.ts';

/** What `merge` was asked for. */
export type MergeFlags = ReportFlags;

/** Puts the results of several runs together, judges them by the baseline and reports them. Returns the exit code. */
export async function merge(paths: readonly string[], flags: MergeFlags, terminal: Terminal): Promise<ExitCode> {
  const baseline = await readBaseline(flags.baseline);
  const folder = outFolder(flags) ?? '.';
  const parts = await Promise.all(paths.map((path) => readResults(path, folder)));
  const merged = mergeResults(parts.map(({ results }) => results));
  const results = useBaseline(merged, baseline, terminal);
  const runs = parts.flatMap((part) => part.runs);
  await reportRun(
    { results, runs, text: toText(results), json: `${JSON.stringify(results, null, 2)}\n` },
    flags,
    terminal,
  );
  return exitCodeOf(results);
}

function toText({ cases }: RunResults): string {
  const wrong = cases.filter((one) => !['passed', 'skipped'].includes(outcomeOf(one)));
  return [...wrong.map(toLines), `${countsInWords(countCases(cases))}.`, ''].join('\n');
}

function toLines(one: ResultCase): string {
  const { id, reason, details, known } = one;
  const why = known === undefined ? '' : ` (${known})`;
  return [`${outcomeOf(one)}  ${id}${why}: ${reason}`, ...details.map((line) => `      - ${line}`)].join('\n');
}
