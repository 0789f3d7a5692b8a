import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALLS_FD, inSandbox, rootFolderOf, sandboxUser } from './sandbox.ts';
import type { CurlCall, ShellRun } from './shells.ts';

/** A shell and the arguments that make it start clean. */
export interface LocalShell {
  readonly name: string;
  readonly path: string;
  readonly args: readonly string[];
}

/** Messages of shells begin with the script's name. */
export const SCRIPT_NAME = 'command';

/** Shells that complain without end would fill the memory. */
const LONGEST_COMPLAINT = 4096;

/** A machine that is busy may take long to make namespaces; the time of the script begins after that. */
const SET_UP_LIMIT_MS = 10_000;

/** So would calls of curl without end. */
const MOST_TOLD_BYTES = 4 * 1024 * 1024;

/**
 * Runs a script in a folder of its own, with an empty environment whose PATH holds nothing but a stand-in for curl that
 * tells its arguments; kills the shell and all that it started after `timeLimitMs`. With `sandboxed` it runs in
 * namespaces of its own, without a network and without the machine's files.
 */
export async function runInShell(
  shell: LocalShell,
  script: string,
  timeLimitMs: number,
  sandboxed: boolean,
): Promise<ShellRun> {
  const folder = await mkdtemp(join(tmpdir(), 'sharefile-lab-shell-'));
  try {
    const user = sandboxed ? sandboxUser() : undefined;
    await Promise.all([mkdir(join(folder, 'bin')), mkdir(rootFolderOf(folder))]);
    await Promise.all([
      writeStandIn(join(folder, 'bin', 'curl')),
      writeFile(join(folder, SCRIPT_NAME), script.endsWith('\n') ? script : `${script}\n`),
      ...(user === undefined ? [] : [folder, rootFolderOf(folder)].map((path) => chown(path, user, user))),
    ]);
    const command = [shell.path, ...shell.args, SCRIPT_NAME];
    const [program, args] = sandboxed ? inSandbox(folder, command) : [shell.path, [...shell.args, SCRIPT_NAME]];
    const child = spawn(program, args, {
      cwd: folder,
      env: sandboxed
        ? { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }
        : { PATH: join(folder, 'bin'), HOME: folder, LC_ALL: 'C' },
      ...(user !== undefined && { uid: user, gid: user }),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { told, ...ending } = await untilEnded(child, timeLimitMs, sandboxed ? SET_UP_LIMIT_MS : 0);
    return { shell: shell.name, ...ending, calls: parseCalls(told).slice(sandboxed ? 1 : 0) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Standard input is read only where the command says that its body is there. */
async function writeStandIn(path: string): Promise<void> {
  const text = [
    '#!/bin/sh',
    'input=',
    'case "$*" in *@-*) input=$(/bin/cat) ;; esac',
    `printf '%s\\0' "$#" "$input" "$@" >&${String(CALLS_FD)}`,
  ].join('\n');
  await writeFile(path, `${text}\n`);
  await chmod(path, 0o755);
}

/** Each call is kept as the number of its arguments, its standard input and its arguments, each ended by a NUL. */
function parseCalls(kept: string): readonly CurlCall[] {
  const parts = kept.split('\0');
  const calls: CurlCall[] = [];
  for (let at = 0; at < parts.length - 1;) {
    const count = Number(parts[at]);
    calls.push({ input: parts[at + 1] ?? '', argv: parts.slice(at + 2, at + 2 + count) });
    at += 2 + count;
  }
  return calls;
}

function untilEnded(
  child: ChildProcess,
  timeLimitMs: number,
  setUpLimitMs: number,
): Promise<Omit<ShellRun, 'shell' | 'calls'> & { readonly told: string }> {
  return new Promise((resolve, reject) => {
    let stderr = '';
    const told: Buffer[] = [];
    let toldBytes = 0;
    let timedOut = false;
    child.stdio[CALLS_FD]?.once('data', () => {
      if (setUpLimitMs > 0) timer = setTimer(timeLimitMs, timer);
    });
    child.stdio[CALLS_FD]?.on('data', (chunk: Buffer) => {
      toldBytes += chunk.length;
      if (toldBytes <= MOST_TOLD_BYTES) told.push(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(0, LONGEST_COMPLAINT)));
    const setTimer = (afterMs: number, before?: NodeJS.Timeout): NodeJS.Timeout => {
      clearTimeout(before);
      return setTimeout(() => {
        timedOut = true;
        killGroup(child);
      }, afterMs);
    };
    let timer = setTimer(timeLimitMs + setUpLimitMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      // What the script left in the background holds the pipe open, and has no business to live on.
      killGroup(child);
    });
    child.once('close', (exitCode) => {
      resolve({ exitCode, timedOut, stderr, told: Buffer.concat(told).toString('utf8') });
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}
