import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { HarnessError } from '../harness-error.ts';

/** Reads a text of this package by its path below the package's folder (`fixtures/documented/polling-curl.txt`). */
export async function readPackageFile(path: string): Promise<string> {
  try {
    return await readFile(fileURLToPath(new URL(path, import.meta.resolve('#package'))), 'utf8');
  } catch (cause) {
    throw new HarnessError('usage', `${path} cannot be read: ${String(cause)}. Name a file below the package.`, {
      cause,
    });
  }
}
