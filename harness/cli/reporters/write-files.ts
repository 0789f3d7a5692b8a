import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HarnessError } from '../../harness-error.ts';

/** Writes files into a folder, which is made, and returns their paths. Throws `usage` when it cannot be written to. */
export async function writeFiles(
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  try {
    await mkdir(directory, { recursive: true });
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(directory, name), text)));
  } catch (cause) {
    throw new HarnessError(
      'usage',
      `${directory} cannot be written to (${String(cause)}). Choose a folder with --out.`,
      { cause },
    );
  }
  return Object.keys(files).map((name) => join(directory, name));
}

/** Appends to the file in which a CI collects the summary of a step. Throws `usage`. */
export async function appendSummary(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, text);
  } catch (cause) {
    throw new HarnessError('usage', `GITHUB_STEP_SUMMARY: ${file} cannot be written to (${String(cause)}).`, { cause });
  }
}
