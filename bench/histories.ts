import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './bench-row.ts';
import { parseShare } from './histories/judged-share.ts';
import type { JudgedShare } from './histories/judged-share.ts';

const HISTORIES = 10_000;
/**
 * Histories that one process takes at a time: so many that its first hundred, which cost twice as much as all others
 * because nothing is compiled yet, weigh little, and so few that all processes end together.
 */
const SHARE = 500;
const RUNNER = fileURLToPath(new URL('./histories/run-share.js', import.meta.url));

/**
 * Random histories of the reference connector under all checks. Its first row says how many raised an alarm, and which;
 * the exit code is 1 when there is one: there must be none.
 */
export async function benchHistories(): Promise<BenchRow[]> {
  const startedAt = performance.now();
  const processes = availableParallelism();
  const ending = new AbortController();
  const shares: JudgedShare[] = [];
  let next = 1;
  const work = async (): Promise<void> => {
    while (next <= HISTORIES && !ending.signal.aborted) {
      const from = next;
      next += SHARE;
      const share = await runShare(from, Math.min(from + SHARE, HISTORIES + 1), ending.signal);
      shares.push(share);
      // Told at once: who stops a long run keeps what it has found.
      for (const { text } of share.alarms) console.error(`  ${text}`);
      if ((shares.length * SHARE) % 1000 === 0) console.error(`  ${summaryOf(shares)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, work));
  } finally {
    // One that failed leaves no others behind.
    ending.abort();
  }
  if (shares.some(({ alarms }) => alarms.length > 0)) process.exitCode = 1;
  const cpuSeconds = shares.reduce((total, { cpuMs }) => total + cpuMs, 0) / 1000;
  return [
    toRow(
      `${summaryOf(shares)}: wall time`,
      (performance.now() - startedAt) / 1000,
      `in ${String(processes)} processes`,
    ),
    toRow('the same: CPU time', cpuSeconds, `${((cpuSeconds * 1000) / HISTORIES).toFixed(0)} ms each`),
  ];
}

/** What the shares say together, as `10000 histories, 2 alarms, seeds 17, 4711`. */
function summaryOf(shares: readonly JudgedShare[]): string {
  const histories = shares.reduce((total, { count }) => total + count, 0);
  const alarms = shares.flatMap((share) => share.alarms);
  const seeds = [...new Set(alarms.map(({ seed }) => seed))].sort((one, other) => one - other);
  const which = seeds.length === 0 ? '' : `, seeds ${seeds.join(', ')}`;
  return `${String(histories)} histories, ${String(alarms.length)} alarms${which}`;
}

function toRow(name: string, seconds: number, note?: string): BenchRow {
  const figures = { ratioMedian: seconds, ratioQ1: seconds, ratioQ3: seconds, unit: ' s' };
  return { name, ...figures, ...(note !== undefined && { note }) };
}

/** Runs histories in a process of their own; resolves with what was found in them. */
function runShare(from: number, to: number, signal: AbortSignal): Promise<JudgedShare> {
  return new Promise((resolve, reject) => {
    const child = fork(RUNNER, [String(from), String(to)], { signal });
    let share: JudgedShare | undefined;
    child.on('message', (message) => {
      share = parseShare(message);
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (share) resolve(share);
      else reject(new Error(`Histories ${String(from)} to ${String(to)} ended with exit code ${String(code)}.`));
    });
  });
}
