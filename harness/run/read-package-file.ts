import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { whyUnreadable } from '../files/why-unreadable.ts';
import { HarnessError } from '../harness-error.ts';

let folder: string | undefined;

/** The folder of this package. */
export function packageFolder(): string {
  // Looked for once: it takes longer than reading a file of it, and each run of a scenario reads some.
  folder ??= dirname(createRequire(import.meta.url).resolve('#package'));
  return folder;
}

/** Reads a text of this package by its path below the package's folder (`fixtures/documented/polling-curl.txt`). */
export async function readPackageFile(path: string): Promise<string> {
  try {
    return await readFile(join(packageFolder(), path), 'utf8');
  } catch (cause) {
    throw new HarnessError('usage', `${path} cannot be read: ${whyUnreadable(cause)}. Name a file below the package.`, {
      cause,
    });
  }
}
