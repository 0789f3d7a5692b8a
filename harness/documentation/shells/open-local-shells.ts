import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { runInShell } from './run-in-shell.ts';
import type { LocalShell } from './run-in-shell.ts';
import type { ShellRun, Shells } from './shells.ts';

/** Without the reader's own start-up files. */
const SHELL_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  bash: ['--noprofile', '--norc'],
  dash: [],
  zsh: ['-f'],
};

/** Outside of a sandbox bash is restricted, so that a page can neither write nor name other programs. */
const RESTRICTED: Readonly<Record<string, readonly string[]>> = { bash: ['-r'] };

const FOLDERS = ['/bin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** How long a shell may take; pasting a command takes milliseconds. */
export const SHELL_TIME_LIMIT_MS = 3000;

/** How many scripts run side by side. */
const MOST_AT_ONCE = 4;

/** How shells are opened. */
export interface ShellOptions {
  /** Milliseconds after which a script is killed. */
  readonly timeLimitMs?: number;
  /** Goes without the sandbox, for this reason. */
  readonly whyNoSandbox?: string;
}

/**
 * Finds bash, dash and zsh where they usually are; those that are not installed are left out. Scripts run in a sandbox
 * where the kernel lets one be made.
 */
export async function openLocalShells(options: ShellOptions = {}): Promise<Shells> {
  const { timeLimitMs = SHELL_TIME_LIMIT_MS } = options;
  const found = await Promise.all(
    Object.keys(SHELL_ARGUMENTS).map(async (name) => ({ name, path: await pathOf(name) })),
  );
  const shells = found.flatMap(({ name, path }) =>
    path === undefined ? [] : [{ name, path, args: SHELL_ARGUMENTS[name] ?? [] }],
  );
  const atMost = createGate(MOST_AT_ONCE);
  const whyNoSandbox = options.whyNoSandbox ?? (await tryTheSandbox());
  const isSandboxed = whyNoSandbox === undefined;
  const run = ({ name, path, args }: LocalShell, script: string): Promise<ShellRun> => {
    const all = isSandboxed ? args : [...args, ...(RESTRICTED[name] ?? [])];
    return runInShell({ name, path, args: all }, script, timeLimitMs, isSandboxed);
  };
  return {
    names: shells.map(({ name }) => name),
    ...(whyNoSandbox !== undefined && { whyNoSandbox }),
    run: (script) => atMost(() => Promise.all(shells.map((shell) => run(shell, script)))),
  };
}

let tried: Promise<string | undefined> | undefined;

/** Why no sandbox can be had here, as in many containers; undefined when one works. Tried once in a process. */
function tryTheSandbox(): Promise<string | undefined> {
  return (tried ??= runInShell({ name: 'sh', path: '/bin/sh', args: [] }, 'curl here', SHELL_TIME_LIMIT_MS, true).then(
    ({ calls, stderr }) => (calls[0]?.argv[0] === 'here' ? undefined : stderr.split('\n')[0] || 'it tells no call'),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  ));
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
