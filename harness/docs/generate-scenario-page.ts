import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseScenarioText } from '../scenario/file/parse-scenario-text.ts';
import { bringPageUpToDate, generatePage } from './bring-page-up-to-date.ts';
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
  return bringPageUpToDate(root, PAGE, `${toScenarioPage(entries)}\n`, check);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generatePage(PAGE, bringScenarioPageUpToDate);
