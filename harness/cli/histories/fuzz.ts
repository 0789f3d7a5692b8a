import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import { createProgress } from '../reporters/create-progress.ts';
import type { Terminal } from '../terminal.ts';
import type { ExternalFlags, OutsideTime } from '../verify/observe-external.ts';
import { formatFuzzJson, formatFuzzText } from './format-fuzz.ts';
import type { FuzzResult } from './format-fuzz.ts';
import type { FoundFailure, Ground } from './ground.ts';

/** What `fuzz` was asked for. */
export interface FuzzFlags extends ExternalFlags {
  readonly runs: number;
  /** Seed of the first history; each further one has the next number. */
  readonly seed: number;
  /** How many steps each history has; fewer where they are played in real time, unless given. */
  readonly steps?: number;
  readonly out: string;
  readonly subject?: string;
  /** Whether to go on after the first history that fails, until `runs` are done. */
  readonly keepGoing?: boolean;
  /** Minutes after which no further run is begun against a `target`. */
  readonly timeLimit: number;
  /** How many runs one failure may be shrunk by against a `target`. */
  readonly shrinkRuns: number;
  readonly reporter: 'text' | 'json';
}

const STEPS = 40;
const STEPS_OUTSIDE = 12;
/** The documented interval would make one history an hour long. */
const INTERVAL_OUTSIDE_MINUTES = 1;

/** Runs random histories, shrinks those that fail and writes them as scenarios. Returns the exit code. */
export async function fuzz(flags: FuzzFlags, terminal: Terminal, time: OutsideTime): Promise<ExitCode> {
  const steps = flags.steps ?? (flags.target === undefined ? STEPS : STEPS_OUTSIDE);
  const ground = await createGround({ ...flags, steps }, terminal, time);
  if (ground.announcement !== undefined) terminal.err(`${ground.announcement}\n`);
  const { result, error } = await search(ground, { ...flags, steps }, terminal);
  if (error === undefined || result.found.length > 0)
    terminal.out(flags.reporter === 'json' ? formatFuzzJson(result) : formatFuzzText(result));
  if (error !== undefined) throw error;
  if (result.found.length > 0) return 1;
  const [first] = result.notPlayed;
  if (!first || result.notPlayed.length < result.histories) return 0;
  throw new HarnessError('sharefile-refused', `No history could be played. The first ended with: ${first.reason}`);
}

async function createGround(
  flags: FuzzFlags & { readonly steps: number },
  terminal: Terminal,
  time: OutsideTime,
): Promise<Ground> {
  const { target, subject, interval = INTERVAL_OUTSIDE_MINUTES } = flags;
  if (target === undefined) {
    const { createLocalGround } = await import('./local-ground.ts');
    return createLocalGround(flags, terminal);
  }
  if (subject !== undefined)
    throw new HarnessError('usage', '--subject and --target exclude one another: a connector here, or one elsewhere.');
  const { createOutsideGround } = await import('./outside-ground.ts');
  return createOutsideGround({ ...flags, target, interval }, terminal, time);
}

async function search(
  ground: Ground,
  { runs, seed: firstSeed, steps, keepGoing = false }: FuzzFlags & { readonly steps: number },
  terminal: Terminal,
): Promise<{ readonly result: FuzzResult; readonly error?: Error }> {
  const progress = createProgress(terminal, runs);
  const found: FoundFailure[] = [];
  const notPlayed: { seed: number; reason: string }[] = [];
  let histories = 0;
  let endedBy: string | undefined;
  const next = async (): Promise<boolean> => {
    endedBy = ground.whyOver();
    if (endedBy !== undefined) return false;
    const seed = firstSeed + histories;
    progress.show(`history ${String(seed)}`);
    const history = ground.generate(seed);
    const judged = await ground.judge(history, seed);
    if (judged.notPlayable !== undefined) notPlayed.push({ seed, reason: judged.notPlayable });
    const [failure] = judged.failures;
    if (failure !== undefined && !found.some((one) => one.failure === failure))
      found.push(await ground.pursue({ seed, history, judged, failure }));
    return true;
  };
  let error: Error | undefined;
  try {
    while (histories < runs && (found.length === 0 || keepGoing) && (await next())) histories += 1;
  } catch (cause) {
    // What was found before is told all the same.
    error = cause instanceof Error ? cause : new Error(String(cause));
  }
  progress.end();
  const result = { histories, steps, firstSeed, found, notPlayed, ...(endedBy !== undefined && { endedBy }) };
  return { result, ...(error && { error }) };
}
