import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Runs a script in a folder of its own, with an empty environment whose PATH holds nothing but a stand-in for curl that
 * keeps its arguments; kills the shell and all that it started after `timeLimitMs`.
 */
export async function runInShell(shell: LocalShell, script: string, timeLimitMs: number): Promise<ShellRun> {
  const folder = await mkdtemp(join(tmpdir(), 'sharefile-lab-shell-'));
  try {
    const callsFile = join(folder, 'calls');
    await mkdir(join(folder, 'bin'));
    await Promise.all([
      writeStandIn(join(folder, 'bin', 'curl'), callsFile),
      writeFile(join(folder, SCRIPT_NAME), script.endsWith('\n') ? script : `${script}\n`),
      writeFile(callsFile, ''),
    ]);
    const child = spawn(shell.path, [...shell.args, SCRIPT_NAME], {
      cwd: folder,
      env: { PATH: join(folder, 'bin'), HOME: folder, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const ending = await untilEnded(child, timeLimitMs);
    return { shell: shell.name, ...ending, calls: parseCalls(await readFile(callsFile, 'utf8')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Standard input is read only where the command says that its body is there. */
async function writeStandIn(path: string, callsFile: string): Promise<void> {
  const quoted = `'${callsFile.replaceAll("'", "'\\''")}'`;
  const text = [
    '#!/bin/sh',
    'input=',
    'case "$*" in *@-*) input=$(/bin/cat) ;; esac',
    `printf '%s\\0' "$#" "$input" "$@" >> ${quoted}`,
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

function untilEnded(child: ChildProcess, timeLimitMs: number): Promise<Omit<ShellRun, 'shell' | 'calls'>> {
  return new Promise((resolve, reject) => {
    let stderr = '';
    let timedOut = false;
    child.stderr?.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(0, LONGEST_COMPLAINT)));
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, timeLimitMs);
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
      resolve({ exitCode, timedOut, stderr });
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
