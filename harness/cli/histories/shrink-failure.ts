import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ScenarioFile } from '../../../schemas/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { writeUserFile } from '../../files/write-user-files.ts';
import { HarnessError } from '../../harness-error.ts';
import { shrinkScenario } from '../../histories/shrink/shrink-scenario.ts';
import type { ScenarioFails } from '../../histories/shrink/shrink-scenario.ts';
import { suspectStep } from '../../histories/suspect-step.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { observeLocal } from '../verify/observe-local.ts';
import { readScenario } from '../verify/read-scenario.ts';
import type { FailingHistory } from './ground.ts';

/**
 * Shrinks a history that fails for as long as it fails in the same way, as `fails` says, and names what is left after
 * its failure. `scale` is the factor by which runs shorten durations.
 */
export async function shrinkFailure(
  { history, judged, failure }: Pick<FailingHistory, 'history' | 'judged' | 'failure'>,
  fails: ScenarioFails,
  scale = 1,
): Promise<ScenarioFile> {
  const suspect = judged.documents && suspectStep(history, failure, judged.documents, scale);
  const { description, ...small } = await shrinkScenario(history, fails, suspect);
  const name = `${failure.replace(/[^a-z0-9]+/g, '-')}-in-${history.name}`;
  return { ...small, name, description: `Fails by ${failure}. ${description} Shrunk to what is needed.` };
}

/** Writes a failing scenario into a folder and returns the file's path. Throws `usage`. */
export async function writeFailure(folder: string, scenario: ScenarioFile): Promise<string> {
  const path = join(folder, `${scenario.name}.yaml`);
  await writeUserFile(path, stringify(scenario), 'Choose a folder with --out.');
  return path;
}

/** Proves that what was written fails alone, by the same check in a lab of its own. Throws `internal` when it does not. */
export async function proveFailure(path: string, failure: string, options: LocalRunOptions): Promise<void> {
  // An error's code was shrunk for as well, and shows by itself again.
  if (failure.startsWith('error:')) return;
  const report = runChecks(await observeLocal(await readScenario(path), options));
  if (report.checks.some(({ name, verdict }) => name === failure && verdict === 'fail')) return;
  throw new HarnessError('internal', `${path} does not fail by ${failure} when it is read and run alone.`);
}
