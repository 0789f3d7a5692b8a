import type { ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';
import { createRandom } from '../../../world/index.ts';
import { createAccountModel } from '../account-model.ts';
import { chooseByWeight, happens } from './choose.ts';
import { chooseCircumstances } from './circumstances.ts';
import { createStepMaker } from './step-maker.ts';

/** What a random history may be made of. */
export interface HistoryOptions {
  /** How many steps it has, without the waits around it. */
  readonly steps: number;
  /** Whether it is for services that are not ours, of which neither the time can be moved nor a fault or restart asked. */
  readonly isOutside?: boolean;
}

/** By then a callback that was refused three times has come again (8 s, 64 s and 512 s later). */
const RETRIES_MINUTES = 15;

/** Minutes; runs in real time shorten all durations in proportion to it. */
const DOCUMENTED_INTERVAL = 15;

/** Makes a history by chance: the same seed and options give the same one. Every step of it can be done. */
export function generateHistory(seed: number, options: HistoryOptions): ScenarioFile {
  const random = createRandom(seed).stream('random-history');
  const { isOutside = false } = options;
  const circumstances = chooseCircumstances(
    random.stream('circumstances'),
    isOutside ? DOCUMENTED_INTERVAL : undefined,
  );
  const { faults, startAt, intervalMinutes, replays } = circumstances;
  const account = createAccountModel();
  const own = random.stream('steps');
  // Further retries are minutes away, which no run in real time shortens.
  const maker = createStepMaker(own, account, circumstances, isOutside ? 1 : undefined);
  const take = (count: number, next: () => ScenarioStep): readonly ScenarioStep[] =>
    Array.from({ length: count }, () => {
      const step = next();
      if (!account.play(step))
        throw new Error(`A random history has a step that cannot be done: ${JSON.stringify(step)}`);
      return step;
    });
  // To start again, a connector needs its data on a disk, which is slow beside everything else.
  const mayRestart = !isOutside && happens(own, 8);
  const before = happens(own, 60) ? [...take(1 + own.int(6), maker.change), { advance: '2m' }] : [];
  const steps = take(options.steps, () =>
    chooseByWeight(own, [
      [72, maker.change],
      [22, maker.wait],
      [4, maker.refusal],
      [mayRestart ? 4 : 0, maker.restart],
      [2, maker.settle],
    ])(),
  );
  const isRefused = steps.some(({ answerCallbacks }) => answerCallbacks !== undefined);
  const restMinutes = 2 * intervalMinutes + (isRefused ? RETRIES_MINUTES : 1);
  return {
    name: `random-history-${String(seed)}`,
    description: `History ${String(seed)} of ${String(options.steps)} steps, made by chance.`,
    replays,
    ...(!isOutside && startAt !== undefined && { startAt }),
    ...(!isOutside && faults && { faults }),
    ...(before.length > 0 && { before }),
    // What changes in the very instant in which an instance is created need not be told of it.
    steps: [{ advance: isOutside ? '30s' : '1s' }, ...steps, { advance: `${String(restMinutes)}m` }, { settle: true }],
  };
}
