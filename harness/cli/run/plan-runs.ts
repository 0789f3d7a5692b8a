import { basename, extname } from 'node:path';
import type { Shard } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import { toRuns } from '../../scenario/file/to-runs.ts';
import type { ScenarioRun } from '../../scenario/file/to-runs.ts';
import { readScenario } from '../verify/read-scenario.ts';
import { findScenarioFiles } from './find-scenario-files.ts';

/** A run that is to be made, or a file that cannot be read. */
export type PlannedRun = { readonly file: string; readonly name: string } & (
  { readonly run: ScenarioRun; readonly error?: undefined } | { readonly run?: undefined; readonly error: HarnessError }
);

/**
 * The runs of all scenarios that are named, in the order of the files. A shard is every so-manieth run, so that long
 * and short ones spread over all shards. Throws `usage` when files are missing or the shard is empty.
 */
export async function planRuns(paths: readonly string[], shard: Shard | undefined): Promise<readonly PlannedRun[]> {
  const files = await findScenarioFiles(paths);
  const planned = (await Promise.all(files.map(planFile))).flat();
  if (!shard) return planned;
  const chosen = planned.filter((_, place) => place % shard.count === shard.index - 1);
  if (chosen.length > 0) return chosen;
  throw new HarnessError(
    'usage',
    `--shard ${shard.index}/${shard.count} is empty: there are ${planned.length} runs in all. Split them into fewer parts.`,
  );
}

async function planFile(file: string): Promise<readonly PlannedRun[]> {
  try {
    const runs = toRuns(await readScenario(file));
    return runs.map((run) => ({ file, name: nameRun(run), run }));
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error;
    return [{ file, name: basename(file, extname(file)), error }];
  }
}

function nameRun({ scenario, variant }: ScenarioRun): string {
  return variant === undefined ? scenario.name : `${scenario.name}/${variant}`;
}
