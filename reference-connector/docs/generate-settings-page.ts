import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toSettingsPage } from './settings-page.ts';

const SCHEMA = new URL(import.meta.resolve('#schemas/open-connectors/connector-settings.schema.json'));
const PAGE = 'docs/connector-settings.md';

/** Writes the page of the connector's settings below `root`, or only looks with `check`; tells whether it had drifted. */
export async function bringSettingsPageUpToDate(root: string, check: boolean): Promise<boolean> {
  const text = `${toSettingsPage(JSON.parse(await readFile(SCHEMA, 'utf8')))}\n`;
  const file = join(root, PAGE);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return false;
  if (!check) await writeFile(file, text);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  if (await bringSettingsPageUpToDate(process.cwd(), check)) {
    process.stdout.write(`${check ? 'drifted' : 'written'}: ${PAGE}\n`);
    if (check) process.exitCode = 1;
  }
}
