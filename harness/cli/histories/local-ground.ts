import { writeBundle } from '../../bundle/bundle-file.ts';
import { generateHistory } from '../../histories/generate/generate-history.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import { recordBundle } from '../bundles/play-bundle.ts';
import type { Terminal } from '../terminal.ts';
import type { LocalRunOptions } from '../verify/observe-local.ts';
import { countSteps } from './ground.ts';
import type { Ground } from './ground.ts';
import { failsBy, judgeHistory } from './judge-history.ts';
import { loadSubject } from './load-subject.ts';
import { proveFailure, shrinkFailure, writeFailure } from './shrink-failure.ts';

/** What histories in labs of their own are made and played with. */
export interface LocalGroundFlags {
  readonly steps: number;
  readonly out: string;
  readonly subject?: string;
}

/** Builds the ground on which each history has a lab of its own, in virtual time. Throws `usage`. */
export async function createLocalGround(flags: LocalGroundFlags, terminal: Terminal): Promise<Ground> {
  const { steps, out, subject } = flags;
  const options: LocalRunOptions = subject === undefined ? {} : { startSubject: await loadSubject(subject) };
  return {
    generate: (seed) => generateHistory(seed, { steps }),
    judge: (history) => judgeHistory(history, options),
    whyOver: () => undefined,
    pursue: async ({ seed, history, judged, failure }) => {
      let runs = 0;
      const scenario = await shrinkFailure({ history, judged, failure }, (candidate) => {
        runs += 1;
        const line = `shrinking history ${String(seed)}: run ${String(runs)}, ${String(candidate.steps.length)} steps`;
        if (terminal.interactive) terminal.err(`\r\u001b[2K${line}`);
        return failsBy(failure, candidate, options);
      });
      const file = await writeFailure(out, scenario);
      await proveFailure(file, failure, options);
      const bundle = file.replace(/\.yaml$/, '.ocrepro');
      const plan = { scenario: parseScenario(scenario), ...(subject !== undefined && { subject }) };
      await writeBundle(bundle, await recordBundle({ command: 'fuzz', ...plan }));
      const notes = [
        `Shrunk to ${String(countSteps(scenario))} steps by ${String(runs)} runs; it fails alone: ${file}`,
        `Run it: sharefile-lab run ${file}${subject === undefined ? '' : ` --subject ${subject}`}`,
      ];
      return { failure, seed, reason: judged.reason, steps: countSteps(scenario), runs, file, bundle, notes };
    },
  };
}
