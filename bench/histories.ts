import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './bench-row.ts';

const HISTORIES = 10_000;
/** Histories that one process takes at a time, so that all processes end together. */
const SHARE = 100;
const RUNNER = fileURLToPath(new URL('./histories/run-share.js', import.meta.url));

/** Random histories of the reference connector under all checks. Throws when one raises an alarm: there must be none. */
export async function benchHistories(): Promise<BenchRow[]> {
  const startedAt = performance.now();
  const processes = availableParallelism();
  const ending = new AbortController();
  const alarms: string[] = [];
  let next = 1;
  const work = async (): Promise<void> => {
    while (next <= HISTORIES && !ending.signal.aborted) {
      const from = next;
      next += SHARE;
      alarms.push(...(await runShare(from, Math.min(from + SHARE, HISTORIES + 1), ending.signal)));
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, work));
  } finally {
    // One that failed leaves no others behind.
    ending.abort();
  }
  if (alarms.length > 0) throw new Error(`${String(alarms.length)} alarms:\n${alarms.join('\n')}`);
  const seconds = (performance.now() - startedAt) / 1000;
  return [
    {
      name: `${String(HISTORIES)} random histories under all checks, no alarm`,
      ...{ ratioMedian: seconds, ratioQ1: seconds, ratioQ3: seconds, unit: ' s' },
      note: `in ${String(processes)} processes, ${((seconds * processes * 1000) / HISTORIES).toFixed(0)} ms for each history`,
    },
  ];
}

/** Runs histories in a process of their own; resolves with the alarms that they raise. */
function runShare(from: number, to: number, signal: AbortSignal): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = fork(RUNNER, [String(from), String(to)], { signal });
    let alarms: readonly string[] | undefined;
    child.on('message', (message) => {
      if (Array.isArray(message)) alarms = message.map(String);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (alarms) resolve(alarms);
      else reject(new Error(`Histories ${String(from)} to ${String(to)} ended with exit code ${String(code)}.`));
    });
  });
}
