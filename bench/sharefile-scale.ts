import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './bench-row.ts';
import type { ScaleFigures } from './sharefile-scale/measured-account.ts';
import { benchChangedSince } from './sharefile-scale/changed-since.ts';

const SIZES = [1_000, 100_000, 1_000_000];
/** Restarts are measured up to this size only: what takes seconds there takes minutes beyond. */
const LARGEST_KEPT = 100_000;

/** What a large account costs: seeding, memory, a listing, a restart from a data folder, and asking what changed. */
export async function benchShareFileScale(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const count = size.toLocaleString('en');
    const figures = await measureAccount(size);
    rows.push(
      figureRow(`${count} files: seeding`, figures.seedSeconds, ' s', `CPU ${figures.seedCpuSeconds.toFixed(1)} s`),
      figureRow(`${count} files: heap for each item`, figures.bytesPerItem, ' bytes'),
      benchChangedSince(size),
    );
    if (figures.listingMs !== undefined) {
      rows.push(
        figureRow(`${count} files in one folder: Children over HTTP`, figures.listingMs, ' ms', 'listed before'),
      );
    }
    if (figures.restartSeconds !== undefined) {
      rows.push(figureRow(`${count} files: restart from a data folder`, figures.restartSeconds, ' s'));
    }
  }
  return rows;
}

/** Each account is in a process of its own, so that none pays for the memory of another. */
async function measureAccount(size: number): Promise<ScaleFigures> {
  // The ending is that of this module: the sources when run from the sources, JavaScript when built.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const child = fork(
    fileURLToPath(new URL(`./sharefile-scale/measured-account${ending}`, import.meta.url)),
    [String(size), size <= LARGEST_KEPT ? 'kept' : 'in memory'],
    { execArgv: [...process.execArgv, '--expose-gc'] },
  );
  const messages: readonly unknown[] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The account ended with code ${String(code)}.`))),
  ]);
  const [figures] = messages;
  if (isFigures(figures)) return figures;
  throw new Error(`The account of ${String(size)} files told ${JSON.stringify(figures)}.`);
}

function isFigures(value: unknown): value is ScaleFigures {
  return typeof value === 'object' && value !== null && 'seedSeconds' in value && 'bytesPerItem' in value;
}

function figureRow(name: string, value: number, unit: string, note?: string): BenchRow {
  return { name, ratioMedian: value, ratioQ1: value, ratioQ3: value, unit, ...(note !== undefined && { note }) };
}
