import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toCoveragePage } from './coverage-page.ts';
import { toQuirksPage } from './quirks-page.ts';
import { toSettingsPage } from './settings-page.ts';

const SETTINGS_SCHEMA = new URL(import.meta.resolve('#schemas/sharefile/mock-settings.schema.json'));

/** Writes the generated pages below `root`, or only looks with `check`; gives the paths of those that had drifted. */
export async function bringPagesUpToDate(root: string, check: boolean): Promise<readonly string[]> {
  const schema: unknown = JSON.parse(await readFile(SETTINGS_SCHEMA, 'utf8'));
  const pages: readonly (readonly [path: string, text: string])[] = [
    ['docs/sharefile-coverage.md', toCoveragePage()],
    ['docs/sharefile-settings.md', toSettingsPage(schema)],
    ['docs/sharefile-quirks.md', toQuirksPage()],
  ];
  const drifted = await Promise.all(
    pages.map(async ([path, text]) => {
      const file = join(root, path);
      const present = await readFile(file, 'utf8').catch(() => undefined);
      if (present === `${text}\n`) return [];
      if (!check) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, `${text}\n`);
      }
      return [path];
    }),
  );
  return drifted.flat();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const drifted = await bringPagesUpToDate(process.cwd(), check);
  for (const path of drifted) process.stdout.write(`${check ? 'drifted' : 'written'}: ${path}\n`);
  if (check && drifted.length > 0) process.exitCode = 1;
}
