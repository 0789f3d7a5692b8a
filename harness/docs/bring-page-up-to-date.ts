import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a generated page (a path below `root`), or only looks with `check`; tells whether it had drifted. */
export async function bringPageUpToDate(root: string, page: string, text: string, check: boolean): Promise<boolean> {
  const file = join(root, page);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return false;
  if (!check) await writeFile(file, text);
  return true;
}

/** Runs a generator as a command: `--check` only looks, and fails when the page had drifted. */
export async function generatePage(
  page: string,
  bring: (root: string, check: boolean) => Promise<boolean>,
): Promise<void> {
  const check = process.argv.includes('--check');
  if (!(await bring(process.cwd(), check))) return;
  process.stdout.write(`${check ? 'drifted' : 'written'}: ${page}\n`);
  if (check) process.exitCode = 1;
}
