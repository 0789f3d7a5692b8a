import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HarnessError } from '../harness-error.ts';
import { whyUnwritable } from './why-unreadable.ts';

/** Writes a file that the user named; its folder is made. Throws `usage`, with `todo` as what to do. */
export async function writeUserFile(path: string, content: string | Buffer, todo: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (cause) {
    throw new HarnessError('usage', `${path} cannot be written: ${whyUnwritable(cause)}. ${todo}`, { cause });
  }
}

/** Writes files into a folder, which is made, and returns their paths. Throws `usage` when it cannot be written to. */
export async function writeUserFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const paths = Object.entries(files).map(([name, text]) => ({ path: join(folder, name), text }));
  await Promise.all(paths.map(({ path, text }) => writeUserFile(path, text, 'Choose a folder with --out.')));
  return paths.map(({ path }) => path);
}

/** A document as files have it. */
export function toJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Appends to the file in which a CI collects the summary of a step. Throws `usage`. */
export async function appendSummary(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, text);
  } catch (cause) {
    const why = whyUnwritable(cause);
    throw new HarnessError('usage', `GITHUB_STEP_SUMMARY: ${file} cannot be written: ${why}.`, { cause });
  }
}
