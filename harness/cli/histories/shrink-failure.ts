import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ScenarioFile } from '../../../schemas/index.ts';
import { writeUserFile } from '../../files/write-user-files.ts';
import { HarnessError } from '../../harness-error.ts';
import { shrinkScenario } from '../../histories/shrink/shrink-scenario.ts';
import { suspectStep } from '../../histories/suspect-step.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { observeLocal } from '../verify/observe-local.ts';
import { readScenario } from '../verify/read-scenario.ts';
import type { JudgedHistory } from './judge-history.ts';
import { failsBy } from './judge-history.ts';

/** A failing history made small. */
export interface ShrunkFailure {
  readonly scenario: ScenarioFile;
  /** How many runs it took. */
  readonly runs: number;
}

/** Shrinks a history that fails by `failure` for as long as it fails in that way. `onRun` hears of each run. */
export async function shrinkFailure(
  history: ScenarioFile,
  failure: string,
  judged: JudgedHistory,
  options: LocalRunOptions,
  onRun: (steps: number) => void,
): Promise<ShrunkFailure> {
  let runs = 0;
  const fails = (candidate: ScenarioFile): Promise<boolean> => {
    runs += 1;
    onRun(candidate.steps.length);
    return failsBy(failure, candidate, options);
  };
  const suspect = judged.documents && suspectStep(history, failure, judged.documents);
  const { description, ...small } = await shrinkScenario(history, fails, suspect);
  const name = `${failure.replace(/[^a-z0-9]+/g, '-')}-in-${history.name}`;
  return {
    scenario: { ...small, name, description: `Fails by ${failure}. ${description} Shrunk to what is needed.` },
    runs,
  };
}

/**
 * Writes a failing scenario into a folder and proves that what was written fails alone, by the same check in a lab of
 * its own. Returns the file's path. Throws `usage` when it cannot be written, `internal` when it does not fail alone.
 */
export async function writeFailure(
  folder: string,
  { scenario }: ShrunkFailure,
  failure: string,
  options: LocalRunOptions,
): Promise<string> {
  const path = join(folder, `${scenario.name}.yaml`);
  await writeUserFile(path, stringify(scenario), 'Choose a folder with --out.');
  if (await failsAlone(path, failure, options)) return path;
  throw new HarnessError('internal', `${path} does not fail by ${failure} when it is read and run alone.`);
}

async function failsAlone(path: string, failure: string, options: LocalRunOptions): Promise<boolean> {
  // An error's code was shrunk for as well, and shows by itself again.
  if (failure.startsWith('error:')) return true;
  const report = runChecks(await observeLocal(await readScenario(path), options));
  return report.checks.some(({ name, verdict }) => name === failure && verdict === 'fail');
}
