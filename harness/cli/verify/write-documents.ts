import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Observation, Report } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';

/** Writes what was seen in a run and how it was judged into a folder, which is made. Throws `usage`. */
export async function writeDocuments(
  directory: string,
  { observation, report }: { readonly observation: Observation; readonly report: Report },
): Promise<void> {
  const documents = { 'observation.json': observation, 'report.json': report };
  try {
    await mkdir(directory, { recursive: true });
    await Promise.all(
      Object.entries(documents).map(([name, value]) =>
        writeFile(join(directory, name), `${JSON.stringify(value, null, 2)}\n`),
      ),
    );
  } catch (cause) {
    throw new HarnessError(
      'usage',
      `${directory} cannot be written to (${String(cause)}). Choose a folder with --out.`,
      {
        cause,
      },
    );
  }
}
