import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { runInShell } from './run-in-shell.ts';
import type { Shells } from './shells.ts';

/** Without the reader's own start-up files; bash restricted, so that a page cannot write or name other programs. */
const SHELL_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  bash: ['--noprofile', '--norc', '-r'],
  dash: [],
  zsh: ['-f'],
};

const FOLDERS = ['/bin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** How long a shell may take; pasting a command takes milliseconds. */
export const SHELL_TIME_LIMIT_MS = 3000;

/** How many scripts run side by side. */
const MOST_AT_ONCE = 4;

/** Finds bash, dash and zsh where they usually are; those that are not installed are left out. */
export async function openLocalShells(timeLimitMs: number = SHELL_TIME_LIMIT_MS): Promise<Shells> {
  const found = await Promise.all(
    Object.keys(SHELL_ARGUMENTS).map(async (name) => ({ name, path: await pathOf(name) })),
  );
  const shells = found.flatMap(({ name, path }) =>
    path === undefined ? [] : [{ name, path, args: SHELL_ARGUMENTS[name] ?? [] }],
  );
  const atMost = createGate(MOST_AT_ONCE);
  return {
    names: shells.map(({ name }) => name),
    run: (script) => atMost(() => Promise.all(shells.map((shell) => runInShell(shell, script, timeLimitMs)))),
  };
}

async function pathOf(name: string): Promise<string | undefined> {
  const paths = FOLDERS.map((folder) => join(folder, name));
  const usable = await Promise.all(
    paths.map((path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.find((_, index) => usable[index]);
}

/** Lets at most so many through at a time; the others wait in line. */
function createGate(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= most) await new Promise<void>((go) => waiting.push(go));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
