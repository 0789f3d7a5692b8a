import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toGeneratedFiles } from './generate/to-generated-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

/** Brings one generated file up to date, or only looks with --check; tells whether it had drifted. */
async function bringUpToDate(path: string, text: string): Promise<boolean> {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === text) return false;
  if (!check) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return true;
}

const { files, problems } = await toGeneratedFiles(root);
const drifted: string[] = [];
await Promise.all(
  [...files].map(async ([path, text]) => {
    if (await bringUpToDate(join(root, path), text)) drifted.push(path);
  }),
);

for (const problem of problems) console.error(problem);
for (const path of drifted.sort()) console.log(`${check ? 'drifted' : 'written'}: ${path}`);
if (check && drifted.length > 0) console.error(`Run "npm run generate" and commit the result.`);
if (problems.length > 0 || (check && drifted.length > 0)) process.exitCode = 1;
