import type { ScenarioStep } from '../../../schemas/index.ts';
import type { Random } from '../../../world/index.ts';
import type { AccountModel } from '../account-model.ts';
import { parentOf } from '../account-model.ts';
import { chooseByWeight, choose, happens } from './choose.ts';
import type { Circumstances } from './circumstances.ts';
import { ENDINGS, ODD_NAMES } from './odd-names.ts';

/** Makes steps that can be done in an account as it is. */
export interface StepMaker {
  change(): ScenarioStep;
  wait(): ScenarioStep;
  /** The receiver refuses callbacks for a while. */
  refusal(): ScenarioStep;
  restart(): ScenarioStep;
  settle(): ScenarioStep;
}

/** Waits that are short beside any interval; they make bursts. Milliseconds. */
const SHORT_WAITS_MS = [1, 3, 250, 1000, 10_000];
/** Waits as parts of the refresh interval, and how many milliseconds are added. */
const WAITS = [
  [0.3, 0],
  [1, -1],
  [1, 0],
  [1, 0],
  [1, 1],
  [1, 10],
  [0.5, -3],
  [1, 60_000],
  [3, 0],
] as const;
/** At and around the numbers of events that fit into one notification. */
const BURSTS = [2, 5, 9, 10, 11, 19, 20, 21, 30];
const REFUSALS = [500, 503, 429, 404];
/** Deeper folders only make longer paths. */
const DEEPEST = 4;

/** Builds the maker of steps for one account; a receiver refuses so many callbacks in a row at most. */
export function createStepMaker(
  random: Random,
  account: AccountModel,
  { replays, intervalMinutes }: Pick<Circumstances, 'replays' | 'intervalMinutes'>,
  mostRefusals = 3,
): StepMaker {
  let names = 0;
  const name = (ending: string): string => {
    names += 1;
    return `${choose(random, ODD_NAMES)}${String(names)}${ending}`;
  };
  const folder = (): string => {
    const folders = account.paths('Folder').filter((path) => path.split('/').length <= DEEPEST);
    return choose(random, ['/top', '/top', ...folders]);
  };
  const newPath = (ending: string): string => `${folder()}/${name(ending)}`;
  const file = (): string | undefined => chosenOrNone(random, account.paths('File'));
  const any = (): string | undefined => (happens(random, 20) ? chosenOrNone(random, account.paths('Folder')) : file());
  const content = (): { readonly bytes?: number } =>
    happens(random, 10) ? { bytes: choose(random, [0, 1, 4096]) } : {};

  const upload = (): ScenarioStep => ({ upload: { path: newPath(choose(random, ENDINGS)), ...content() } });
  const makers: readonly (readonly [number, () => ScenarioStep | undefined])[] = [
    [30, upload],
    [14, () => onPath(file(), (path) => ({ newVersion: { path, ...content() } }))],
    [8, () => onPath(any(), (path) => ({ rename: { path, name: name(choose(random, ENDINGS)) } }))],
    [6, () => onPath(any(), (path) => moveStep(random, account, path))],
    [9, () => onPath(any(), (path) => ({ delete: { path } }))],
    [5, () => onPath(chosenOrNone(random, restorable(account)), (path) => ({ restore: { path } }))],
    [6, () => ({ createFolder: { path: newPath('') } })],
    [2, () => ({ uploadMany: { folder: folder(), count: choose(random, BURSTS), prefix: `${name('')}-` } })],
  ];
  return {
    change: () => chooseByWeight(random, makers)() ?? upload(),
    wait: () => ({ advance: `${String(waitMs(random, intervalMinutes))}ms` }),
    refusal: () => ({
      answerCallbacks: {
        replay: choose(random, replays).id,
        status: choose(random, REFUSALS),
        times: 1 + random.int(mostRefusals),
      },
    }),
    restart: () => ({ restart: {} }),
    settle: () => ({ settle: true }),
  };
}

function waitMs(random: Random, intervalMinutes: number): number {
  if (happens(random, 40)) return choose(random, SHORT_WAITS_MS);
  const [part, addedMs] = choose(random, WAITS);
  return Math.round(part * intervalMinutes * 60_000) + addedMs;
}

function moveStep(random: Random, account: AccountModel, path: string): ScenarioStep | undefined {
  const name = path.slice(parentOf(path).length + 1);
  const targets = ['/top', ...account.paths('Folder')].filter(
    (folder) => folder !== parentOf(path) && !`${folder}/`.startsWith(`${path}/`) && !account.has(`${folder}/${name}`),
  );
  return onPath(chosenOrNone(random, targets), (toFolder) => ({ move: { path, toFolder } }));
}

function restorable(account: AccountModel): readonly string[] {
  return account.restorable().filter((path) => {
    const parent = parentOf(path);
    return !account.has(path) && (parent === '/top' || account.paths('Folder').includes(parent));
  });
}

function chosenOrNone(random: Random, paths: readonly string[]): string | undefined {
  return paths.length === 0 ? undefined : choose(random, paths);
}

function onPath(path: string | undefined, make: (path: string) => ScenarioStep | undefined): ScenarioStep | undefined {
  return path === undefined ? undefined : make(path);
}
