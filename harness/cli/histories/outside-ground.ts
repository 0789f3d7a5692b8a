import { mkdir } from 'node:fs/promises';
import type { ScenarioFile } from '../../../schemas/index.ts';
import { writeBundle } from '../../bundle/bundle-file.ts';
import { whyUnwritable } from '../../files/why-unreadable.ts';
import { HarnessError } from '../../harness-error.ts';
import { generateHistory } from '../../histories/generate/generate-history.ts';
import { inFolder } from '../../histories/in-folder.ts';
import { durationOf } from '../../histories/suspect-step.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import { toExternalBundle } from '../bundles/external-bundle.ts';
import type { Terminal } from '../terminal.ts';
import { createProgressLine } from '../verify/create-progress-line.ts';
import { observeExternal, scaleOf } from '../verify/observe-external.ts';
import type { ExternalFlags, ExternalRun, OutsideTime } from '../verify/observe-external.ts';
import { countSteps } from './ground.ts';
import type { FailingHistory, FoundFailure, Ground } from './ground.ts';
import { NOT_PLAYABLE, toJudged } from './judge-history.ts';
import type { JudgedHistory } from './judge-history.ts';
import { shrinkFailure, writeFailure } from './shrink-failure.ts';

/** What histories against a service that runs elsewhere are made and played with. */
export interface OutsideGroundFlags extends ExternalFlags {
  readonly target: string;
  readonly interval: number;
  readonly seed: number;
  readonly steps: number;
  readonly out: string;
  /** Minutes after which no further run is begun. */
  readonly timeLimit: number;
  /** How many runs one failure may be shrunk by. */
  readonly shrinkRuns: number;
}

/** A history as it was played, in a folder of its own. */
interface PlayedHistory {
  readonly judged: JudgedHistory;
  readonly scenario: ScenarioFile;
  readonly run?: ExternalRun;
}

/** Proves that failures can be written there, before there are any. */
async function makeFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true }).catch((cause: unknown) => {
    const why = whyUnwritable(cause);
    throw new HarnessError('usage', `${out} cannot be written: ${why}. Choose a folder with --out.`, { cause });
  });
}

/** Builds the ground on which all histories are played one after the other to one service that runs, in real time. */
export async function createOutsideGround(
  flags: OutsideGroundFlags,
  terminal: Terminal,
  time: OutsideTime,
): Promise<Ground> {
  await makeFolder(flags.out);
  const scale = scaleOf(flags.interval);
  const startedAt = time.clock.now();
  const isTimeOver = (): boolean => time.clock.now() - startedAt >= flags.timeLimit * 60_000;
  const limit = `--time-limit ${String(flags.timeLimit)} min`;
  let runs = 0;
  let lastRun: PlayedHistory | undefined;

  const play = async (history: ScenarioFile, what: string): Promise<PlayedHistory> => {
    runs += 1;
    const folder = `/top/sharefile-lab-${startedAt.toString(36)}-${String(runs)}`;
    const scenario = inFolder(history, folder);
    if (!terminal.interactive) terminal.err(`${what}some ${minutesOf(history, scale)} min\n`);
    const line = createProgressLine(terminal, what);
    const progress = terminal.interactive ? line : { ...line, show: () => undefined };
    try {
      const own = { progress, folder };
      const run = await observeExternal(parseScenario(scenario), flags.target, flags, terminal, time, own);
      return { judged: toJudged(run.observation), scenario, run };
    } catch (error) {
      if (!(error instanceof HarnessError) || !NOT_PLAYABLE.has(error.code) || error.code === 'usage') throw error;
      return { judged: { failures: [], reason: '', notPlayable: error.message }, scenario };
    }
  };

  const pursue = async ({ seed, history, judged, failure }: FailingHistory): Promise<FoundFailure> => {
    // The last candidate that fails is the smallest one: none is made of another than the smallest so far.
    let smallest = lastRun;
    let tried = 0;
    let stopped: string | undefined;
    const scenario = await shrinkFailure(
      { history, judged, failure },
      async (candidate) => {
        stopped ??= isTimeOver() ? limit : tried >= flags.shrinkRuns ? `--shrink-runs ${String(tried)}` : undefined;
        if (stopped !== undefined) return false;
        tried += 1;
        const played = await play(candidate, `shrinking history ${String(seed)}, run ${String(tried)}: `);
        const fails = played.judged.failures.includes(failure);
        if (fails) smallest = played;
        return fails;
      },
      scale,
    );
    const file = await writeFailure(flags.out, scenario);
    const bundle = file.replace(/\.yaml$/, '.ocrepro');
    if (smallest?.run) {
      const kept = { command: 'fuzz', scenario: parseScenario(smallest.scenario) } as const;
      await writeBundle(bundle, await toExternalBundle(kept, smallest.run));
    }
    const { reason } = smallest?.judged ?? judged;
    const notes = notesOn({ file, flags, history, scenario, tried, stopped });
    return { failure, seed, reason, steps: countSteps(scenario), runs: tried, file, bundle, notes };
  };

  return {
    announcement: `Histories of ${String(flags.steps)} steps, one after the other in real time, polls every ${String(flags.interval)} min; ${limit}.`,
    generate: (seed) => generateHistory(seed, { steps: flags.steps, isOutside: true }),
    judge: async (history, seed) => {
      lastRun = await play(history, `history ${String(seed)}: `);
      return lastRun.judged;
    },
    pursue,
    whyOver: () => (isTimeOver() ? limit : undefined),
  };
}

function minutesOf({ before, steps }: ScenarioFile, scale: number): string {
  return String(Math.ceil(((durationOf(before) + durationOf(steps)) * scale) / 60_000));
}

interface Shrunk {
  readonly file: string;
  readonly flags: OutsideGroundFlags;
  readonly history: ScenarioFile;
  readonly scenario: ScenarioFile;
  readonly tried: number;
  readonly stopped: string | undefined;
}

function notesOn({ file, flags, history, scenario, tried, stopped }: Shrunk): readonly string[] {
  const [from, to] = [countSteps(history), countSteps(scenario)];
  const shrunk =
    from === to
      ? `It was not shrunk: none of ${String(tried)} smaller histories failed in this way`
      : `Shrunk from ${String(from)} to ${String(to)} steps by ${String(tried)} runs; the last that failed is kept`;
  const end =
    stopped === undefined ? '.' : `. It ended at ${stopped}: what is left may hold steps that are not needed.`;
  return [
    shrunk + end,
    `Run it there: sharefile-lab verify --target ${flags.target} --interval ${String(flags.interval)} --scenario ${file}`,
    `Run it here: sharefile-lab run ${file}`,
  ];
}
