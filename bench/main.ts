import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';

const { positionals: asked, values: flags } = parseArgs({
  allowPositionals: true,
  options: { 'transfer-bytes': { type: 'string' } },
});

/** Benches by name; `npm run bench -- NAME…` runs some of them, no name runs all. */
const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  'sharefile-reads': async () => (await import('./sharefile-reads.ts')).benchShareFileReads(),
  'sharefile-scale': async () => (await import('./sharefile-scale.ts')).benchShareFileScale(),
  'sharefile-transfers': async () =>
    (await import('./sharefile-transfers.ts')).benchShareFileTransfers(bytesOf(flags['transfer-bytes'])),
  polling: async () => (await import('./polling.ts')).benchPolling(),
  soak: async () => (await import('./soak.ts')).benchSoak(),
  histories: async () => (await import('./histories.ts')).benchHistories(),
  hub: async () => (await import('./hub.ts')).benchHub(),
  callbacks: async () => (await import('./callbacks.ts')).benchCallbacks(),
};

const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  for (const row of await run()) console.log(formatRow(row));
}

function bytesOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const bytes = Number(text);
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes;
  console.error(`--transfer-bytes takes a whole number above 0, not ${text}.`);
  process.exit(2);
}

function formatRow({ name, ratioMedian, ratioQ1, ratioQ3, unit = '', note }: BenchRow): string {
  const figure = (value: number): string => value.toFixed(2);
  const range = `(${figure(ratioQ1)} to ${figure(ratioQ3)})`;
  return `  ${name.padEnd(58)} ${figure(ratioMedian).padStart(7)}${unit} ${range}${note === undefined ? '' : `  ${note}`}`;
}
