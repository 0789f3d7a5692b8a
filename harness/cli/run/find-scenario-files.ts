import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { whyUnreadable } from '../../files/why-unreadable.ts';
import { HarnessError } from '../../harness-error.ts';

const EXTENSIONS = new Set(['.json', '.yaml', '.yml']);

/** The files that are named, and all scenario files below the folders that are; sorted, each once. Throws `usage`. */
export async function findScenarioFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(filesAt));
  return [...new Set(found.flat())];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    (cause: unknown) => {
      const why = whyUnreadable(cause);
      throw new HarnessError('usage', `${path} cannot be read: ${why}. Name scenario files, or folders of them.`, {
        cause,
      });
    },
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length > 0) return files;
  throw new HarnessError('usage', `The folder ${path} holds no scenarios (files that end in .yaml, .yml or .json).`);
}
