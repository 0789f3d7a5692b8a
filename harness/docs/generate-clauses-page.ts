import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listClauses } from '../cli/clauses/list-clauses.ts';

const PAGE = 'docs/clauses.md';

/** Writes the page of all clauses below `root`, or only looks with `check`; tells whether it had drifted. */
export async function bringClausesPageUpToDate(root: string, check: boolean): Promise<boolean> {
  const text = listClauses({ reporter: 'markdown' });
  const file = join(root, PAGE);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return false;
  if (!check) await writeFile(file, text);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  if (await bringClausesPageUpToDate(process.cwd(), check)) {
    process.stdout.write(`${check ? 'drifted' : 'written'}: ${PAGE}\n`);
    if (check) process.exitCode = 1;
  }
}
