import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './bench-row.ts';
import type { ScaleFigures } from './sharefile-scale/measured-account.ts';
import type { ListingFigures } from './sharefile-scale/measured-listing.ts';
import { benchChangedSince } from './sharefile-scale/changed-since.ts';

const SIZES = [1_000, 100_000, 1_000_000];
/** How many files the one folder has that is listed. */
const LISTED_SIZES = [1_000, 10_000];
/** Restarts are measured up to this size only: what takes seconds there takes minutes beyond. */
const LARGEST_KEPT = 100_000;

/** What a large account costs: seeding, memory, a listing, a restart from a data folder, and asking what changed. */
export async function benchShareFileScale(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const count = size.toLocaleString('en');
    const kept = size <= LARGEST_KEPT ? 'kept' : 'in memory';
    const figures = await measure('measured-account', [String(size), kept], isFigures);
    rows.push(
      figureRow(`${count} files: seeding`, figures.seedSeconds, ' s', cpuNote(figures.seedCpuSeconds)),
      figureRow(`${count} files: heap for each item`, figures.bytesPerItem, ' bytes', programNote(figures)),
      benchChangedSince(size),
    );
    if (figures.restart) {
      const { seconds, cpuSeconds } = figures.restart;
      rows.push(figureRow(`${count} files: restart from a data folder`, seconds, ' s', cpuNote(cpuSeconds)));
    }
  }
  for (const size of LISTED_SIZES) {
    const name = `${size.toLocaleString('en')} files in one folder: Children over HTTP`;
    const figures = await measure('measured-listing', [String(size)], isListing);
    rows.push(figureRow(name, figures.listingMs, ' ms', 'listed before'));
  }
  return rows;
}

/** Each account is in a process of its own, so that none pays for the memory of another. */
async function measure<Figures>(
  module: string,
  parameters: readonly string[],
  isWanted: (value: unknown) => value is Figures,
): Promise<Figures> {
  // The ending is that of this module: the sources when run from the sources, JavaScript when built.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const file = fileURLToPath(new URL(`./sharefile-scale/${module}${ending}`, import.meta.url));
  const child = fork(file, parameters, { execArgv: [...process.execArgv, '--expose-gc'] });
  const messages: readonly unknown[] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${module} ended with code ${String(code)}.`))),
  ]);
  const [figures] = messages;
  if (isWanted(figures)) return figures;
  throw new Error(`${module} ${parameters.join(' ')} told ${JSON.stringify(figures)}.`);
}

function isFigures(value: unknown): value is ScaleFigures {
  return typeof value === 'object' && value !== null && 'seedSeconds' in value && 'bytesPerItem' in value;
}

function isListing(value: unknown): value is ListingFigures {
  return typeof value === 'object' && value !== null && 'listingMs' in value;
}

function cpuNote(seconds: number): string {
  return `CPU ${seconds.toFixed(1)} s`;
}

function programNote({ programBytes }: ScaleFigures): string {
  return `beside ${(programBytes / 1_000_000).toFixed(1)} MB of the program itself`;
}

function figureRow(name: string, value: number, unit: string, note?: string): BenchRow {
  return { name, ratioMedian: value, ratioQ1: value, ratioQ3: value, unit, ...(note !== undefined && { note }) };
}
