import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeUserFile } from '../../files/write-user-files.ts';
import { HarnessError } from '../../harness-error.ts';
import { packageFolder } from '../../run/read-package-file.ts';
import type { Terminal } from '../terminal.ts';
import { STARTER_COMMANDS, STARTER_FILES } from './starter-files.ts';

/** What `init` was asked for. */
export interface InitFlags {
  readonly force?: boolean;
}

/** Writes what one begins with and says what to do with it. Throws `usage` rather than write over anything. */
export async function init(folder: string, { force = false }: InitFlags, terminal: Terminal): Promise<void> {
  const paths = Object.keys(STARTER_FILES);
  const present = await Promise.all(paths.map(async (path) => ((await isThere(join(folder, path))) ? [path] : [])));
  if (!force && present.flat().length > 0) {
    throw new HarnessError(
      'usage',
      `Nothing was written: ${present.flat().join(', ')} is there already. Give --force to write over it.`,
    );
  }
  const write = ([path, text]: readonly [string, string]): Promise<void> =>
    writeUserFile(join(folder, path), text, 'Name another folder.');
  await Promise.all(Object.entries(STARTER_FILES).map(write));
  terminal.out(paths.map((path) => `written: ${join(folder, path)}\n`).join(''));
  terminal.out(`\n${folder === '.' ? 'Now' : `In ${folder}`}:\n`);
  const install = (await isInstalled(resolve(folder))) ? [] : [installLine()];
  for (const { line, about } of [...install, ...STARTER_COMMANDS]) terminal.out(`  ${line.padEnd(35)} # ${about}\n`);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether npx finds this program from a folder. */
async function isInstalled(folder: string): Promise<boolean> {
  if (await isThere(join(folder, 'node_modules', '.bin', 'sharefile-lab'))) return true;
  const above = dirname(folder);
  return above !== folder && isInstalled(above);
}

function installLine(): { readonly line: string; readonly about: string } {
  return { line: `npm install --save-dev ${quoted(packageFolder())}`, about: 'it is not installed here yet' };
}

/** As shells take it for one word. */
function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : JSON.stringify(path);
}
