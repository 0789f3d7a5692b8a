import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { RunResults } from '../../../schemas/index.ts';
import { isValid, violationsOf } from '../../../schemas/index.ts';
import { readUserFile } from '../../files/read-user-file.ts';
import { HarnessError } from '../../harness-error.ts';
import { parseJson } from '../../member-of.ts';
import type { JudgedRun } from '../../report/results/judged-run.ts';

/** Results with the documents of their runs, as far as they lie beside them. */
export interface ReadResults {
  readonly results: RunResults;
  readonly runs: readonly JudgedRun[];
}

const WANTED = { what: 'The results', todo: 'Run verify, run or grid with --out first.' };

/**
 * Reads a results.json, or the one in a folder; where its runs lie is told as seen from the folder `seenFrom`. Throws `usage` when there is none, `results-not-valid` when it is no such file.
 */
export async function readResults(path: string, seenFrom: string): Promise<ReadResults> {
  const file = (await isFolder(path)) ? join(path, 'results.json') : path;
  const results = parseJson(await readUserFile(file, WANTED));
  if (!isValid('harness/results', results)) {
    const [first] = violationsOf('harness/results', results);
    throw new HarnessError(
      'results-not-valid',
      `${file} holds no results: ${first?.message ?? ''} Name a results.json that verify, run or grid wrote with --out.`,
    );
  }
  const base = dirname(file);
  const runs = await Promise.all(results.runs.map((run) => readRun(base, run)));
  const kept = results.runs.map(({ name, folder }) => ({
    name,
    folder: relative(seenFrom, join(base, folder)).replaceAll(sep, '/') || '.',
  }));
  return { results: { ...results, runs: kept }, runs: runs.filter((run) => run !== undefined) };
}

async function readRun(base: string, { name, folder }: RunResults['runs'][number]): Promise<JudgedRun | undefined> {
  const [observation, report] = await Promise.all(
    ['observation.json', 'report.json'].map(async (document) =>
      parseJson(await readFile(join(base, folder, document), 'utf8').catch(() => 'null')),
    ),
  );
  // Artifacts may have been left behind; the cases tell all but the way of each event.
  if (!isValid('harness/observation', observation) || !isValid('harness/report', report)) return undefined;
  return { name, observation, report };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
