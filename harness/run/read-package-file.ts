import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HarnessError } from '../harness-error.ts';
import { whyUnreadable } from '../files/why-unreadable.ts';

let packageFolder: string | undefined;

/** Reads a text of this package by its path below the package's folder (`fixtures/documented/polling-curl.txt`). */
export async function readPackageFile(path: string): Promise<string> {
  try {
    // Looked for once: it takes longer than reading the file, and each run of a scenario reads some.
    packageFolder ??= dirname(createRequire(import.meta.url).resolve('#package'));
    return await readFile(join(packageFolder, path), 'utf8');
  } catch (cause) {
    throw new HarnessError('usage', `${path} cannot be read: ${whyUnreadable(cause)}. Name a file below the package.`, {
      cause,
    });
  }
}
