import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseScenarioText } from '../scenario/file/parse-scenario-text.ts';
import { toScenarioPage } from './scenario-page.ts';

const LIBRARY = 'fixtures/scenarios';
const PAGE = `${LIBRARY}/README.md`;

/** Writes the list of scenarios below `root`, or only looks with `check`; tells whether it had drifted. */
export async function bringScenarioPageUpToDate(root: string, check: boolean): Promise<boolean> {
  const folder = join(root, LIBRARY);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((entry) => entry.isFile() && /\.(?:json|ya?ml)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const entries = await Promise.all(
    paths.map(async (path) => ({ path, scenario: parseScenarioText(await readFile(join(folder, path), 'utf8')) })),
  );
  const text = `${toScenarioPage(entries)}\n`;
  const page = join(root, PAGE);
  if ((await readFile(page, 'utf8').catch(() => undefined)) === text) return false;
  if (!check) await writeFile(page, text);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  if (await bringScenarioPageUpToDate(process.cwd(), check)) {
    process.stdout.write(`${check ? 'drifted' : 'written'}: ${PAGE}\n`);
    if (check) process.exitCode = 1;
  }
}
