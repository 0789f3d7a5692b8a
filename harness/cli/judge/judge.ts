import { parseObservation } from '../../checks/parse-observation.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { ExitCode } from '../../harness-error.ts';
import { readUserFile } from '../../files/read-user-file.ts';
import { whyUnreadable } from '../../files/why-unreadable.ts';
import { HarnessError } from '../../harness-error.ts';
import { formatJson } from '../../report/format-json.ts';
import { formatText } from '../../report/format-text.ts';
import { toVerifyResults } from '../../report/results/to-verify-results.ts';
import type { ReportFlags } from '../reporters/report-flags.ts';
import { reportRun } from '../reporters/report-run.ts';
import { exitCodeOf, readBaseline, useBaseline } from '../reporters/use-baseline.ts';
import type { Terminal } from '../terminal.ts';
import type { Observation } from '../../../schemas/index.ts';

/** What `judge` was asked for. */
export type JudgeFlags = ReportFlags;

/** Judges a kept observation as the run that made it was, and reports. Returns the exit code. */
export async function judge(file: string, flags: JudgeFlags, terminal: Terminal): Promise<ExitCode> {
  const baseline = await readBaseline(flags.baseline);
  const observation = await readObservation(file);
  const run = { name: 'observation', observation, report: runChecks(observation) };
  const results = useBaseline(toVerifyResults(run, { name: run.name, file, unmet: undefined }), baseline, terminal);
  const { colour } = terminal;
  const texts = { text: formatText(run.report, { colour }), json: formatJson(run.report) };
  await reportRun({ results, runs: [run], ...texts }, flags, terminal);
  return exitCodeOf(results);
}

async function readObservation(file: string): Promise<Observation> {
  const text = await readUserFile(file, { what: 'The observation', todo: 'Name an observation.json.' });
  try {
    return parseObservation(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof HarnessError) throw new HarnessError(cause.code, `${file}: ${cause.message}`, { cause });
    const how = `${file} is not whole JSON: ${whyUnreadable(cause)}.`;
    throw new HarnessError(
      'observation-not-valid',
      `${how} Was it cut off on its way? Take the file of the run anew.`,
      {
        cause,
      },
    );
  }
}
