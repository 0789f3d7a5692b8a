import type { Observation } from '../../../schemas/index.ts';
import { REFERENCE_PROFILES } from '../../deployment/start-local-deployment.ts';
import { compareRuns, isSame } from '../../differential/compare-runs.ts';
import { formatDifference } from '../../differential/format-difference.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Terminal } from '../terminal.ts';
import { observeExternal } from '../verify/observe-external.ts';
import type { ExternalFlags, OutsideTime } from '../verify/observe-external.ts';
import { observeLocal } from '../verify/observe-local.ts';
import { readHistory } from '../verify/read-scenario.ts';

/** What `diff` was asked for. */
export interface DiffFlags extends Omit<ExternalFlags, 'target'> {
  /** Two of them; whatever else is given is refused. */
  readonly target?: readonly string[];
  readonly json?: boolean;
}

/** Plays a history to both targets, one after the other, and prints how they differ. Returns 1 when they do. */
export async function diff(
  path: string | undefined,
  flags: DiffFlags,
  terminal: Terminal,
  time: OutsideTime,
): Promise<ExitCode> {
  const { target: targets = [] } = flags;
  const [first, second, ...more] = targets;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new HarnessError(
      'usage',
      `--target was given ${targets.length} times; diff compares two: --target reference --target https://host/elements/api-v2.`,
    );
  }
  const history = await readHistory(path);
  const observe = (target: string): Promise<Observation> => observeTarget(history, target, flags, terminal, time);
  // One after the other: each would see the other's changes as well where both watch one account.
  const difference = compareRuns(
    { target: first, observation: await observe(first) },
    { target: second, observation: await observe(second) },
  );
  terminal.out(flags.json === true ? `${JSON.stringify(difference, null, 2)}\n` : formatDifference(difference));
  return isSame(difference) ? 0 : 1;
}

async function observeTarget(
  history: Scenario,
  target: string,
  flags: DiffFlags,
  terminal: Terminal,
  time: OutsideTime,
): Promise<Observation> {
  const seed = flags.seed === undefined ? {} : { seed: flags.seed };
  if (target === 'reference') return observeLocal(history, seed);
  const [kind, profile] = target.split(':', 2);
  if (kind !== 'reference')
    return (await observeExternal(history, target, { ...flags, target }, terminal, time)).observation;
  const connectorSettings = Object.entries(REFERENCE_PROFILES).find(([name]) => name === profile)?.[1];
  if (connectorSettings) return observeLocal(history, { ...seed, connectorSettings });
  throw new HarnessError(
    'usage',
    `There is no profile "${profile ?? ''}" of the reference connector. There are ${Object.keys(REFERENCE_PROFILES).join(', ')}.`,
  );
}
