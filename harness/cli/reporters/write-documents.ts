import { toJsonText, writeUserFiles } from '../../files/write-user-files.ts';
import type { JudgedRun } from '../../report/results/judged-run.ts';

/** Writes what was seen in a run and how it was judged into a folder, which is made. Throws `usage`. */
export async function writeDocuments(
  folder: string,
  { observation, report }: Pick<JudgedRun, 'observation' | 'report'>,
): Promise<void> {
  await writeUserFiles(folder, { 'observation.json': toJsonText(observation), 'report.json': toJsonText(report) });
}
