import { generateHistory } from '../../histories/generate/generate-history.ts';
import type { ExitCode } from '../../harness-error.ts';
import { createProgress } from '../reporters/create-progress.ts';
import type { Terminal } from '../terminal.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { writeBundle } from '../../bundle/bundle-file.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import { recordBundle } from '../bundles/play-bundle.ts';
import { judgeHistory } from './judge-history.ts';
import type { JudgedHistory } from './judge-history.ts';
import { loadSubject } from './load-subject.ts';
import { shrinkFailure, writeFailure } from './shrink-failure.ts';

/** What `fuzz` was asked for. */
export interface FuzzFlags {
  readonly runs: number;
  /** Seed of the first history; each further one has the next number. */
  readonly seed: number;
  readonly steps: number;
  readonly out: string;
  readonly subject?: string;
  /** Whether to go on after the first history that fails, until `runs` are done. */
  readonly keepGoing?: boolean;
  readonly reporter: 'text' | 'json';
}

/** A way to fail that was found. */
interface Found {
  readonly failure: string;
  readonly seed: number;
  readonly reason: string;
  readonly steps: number;
  readonly runs: number;
  readonly file: string;
  readonly bundle: string;
}

/** Runs random histories, shrinks those that fail and writes them as scenarios. Returns the exit code. */
export async function fuzz(flags: FuzzFlags, terminal: Terminal): Promise<ExitCode> {
  const options: LocalRunOptions =
    flags.subject === undefined ? {} : { startSubject: await loadSubject(flags.subject) };
  const progress = createProgress(terminal, flags.runs);
  const found: Found[] = [];
  let done = 0;
  for (; done < flags.runs && (found.length === 0 || flags.keepGoing === true); done += 1) {
    const seed = flags.seed + done;
    progress.show(`history ${String(seed)}`);
    const history = generateHistory(seed, { steps: flags.steps });
    const judged = await judgeHistory(history, options);
    const [failure] = judged.failures;
    if (failure === undefined || found.some((one) => one.failure === failure)) continue;
    found.push(await pursue({ flags, terminal, options, seed, failure, judged }));
  }
  progress.end();
  terminal.out(flags.reporter === 'json' ? toJson(done, found) : toText(done, flags, found));
  return found.length === 0 ? 0 : 1;
}

interface Pursuit {
  readonly flags: FuzzFlags;
  readonly terminal: Terminal;
  readonly options: LocalRunOptions;
  readonly seed: number;
  readonly failure: string;
  readonly judged: JudgedHistory;
}

async function pursue({ flags, terminal, options, seed, failure, judged }: Pursuit): Promise<Found> {
  const history = generateHistory(seed, { steps: flags.steps });
  let runs = 0;
  const shrunk = await shrinkFailure(history, failure, judged, options, (steps) => {
    runs += 1;
    const line = `shrinking history ${String(seed)}: run ${String(runs)}, ${String(steps)} steps`;
    if (terminal.interactive) terminal.err(`\r\u001b[2K${line}`);
  });
  const file = await writeFailure(flags.out, shrunk, failure, options);
  const bundle = file.replace(/\.yaml$/, '.ocrepro');
  const { subject } = flags;
  const plan = {
    command: 'fuzz',
    scenario: parseScenario(shrunk.scenario),
    ...(subject !== undefined && { subject }),
  } as const;
  await writeBundle(bundle, await recordBundle(plan));
  const { before = [], steps } = shrunk.scenario;
  return { failure, seed, reason: judged.reason, steps: before.length + steps.length, runs: shrunk.runs, file, bundle };
}

function toJson(histories: number, found: readonly Found[]): string {
  return `${JSON.stringify({ histories, found }, null, 2)}\n`;
}

function toText(histories: number, flags: FuzzFlags, found: readonly Found[]): string {
  const seeds = `seeds ${String(flags.seed)} to ${String(flags.seed + histories - 1)}`;
  const head = `${String(histories)} random histories of ${String(flags.steps)} steps (${seeds}): `;
  if (found.length === 0) return `${head}no check fails.\n`;
  const subject = flags.subject === undefined ? '' : ` --subject ${flags.subject}`;
  const parts = found.map(
    ({ failure, seed, reason, steps, runs, file, bundle }) =>
      `\nFAILED  ${failure}, in history ${String(seed)}\n        ${reason}\n` +
      `        Shrunk to ${String(steps)} steps by ${String(runs)} runs; it fails alone: ${file}\n` +
      `        Run it: sharefile-lab run ${file}${subject}\n` +
      `        Read it: sharefile-lab explain ${bundle}\n`,
  );
  return `${head}${String(found.length)} kind${found.length === 1 ? '' : 's'} of failure.\n${parts.join('')}`;
}
