import type { ScenarioFile } from '../../../schemas/index.ts';
import { pathsOf, withNames } from '../step-paths.ts';
import { fromPlaced, mapSteps, toPlaced } from './placed-step.ts';

/** Names that say nothing, in the order in which they are given out. */
const PLAIN = 'abcdefghijklmnopqrstuvwxyz'.split('');

/**
 * Forms of a scenario with plain names for odd ones, all at once or one by one, with a folder less in its paths, and
 * without a rename or move after which things keep their old path.
 */
export function simplerNames(scenario: ScenarioFile): readonly ScenarioFile[] {
  const names = namesOf(scenario);
  const all = names.flatMap((name, at): [string, string][] => (PLAIN[at] === undefined ? [] : [[name, PLAIN[at]]]));
  const free = PLAIN.find((plain) => !names.includes(plain));
  const single = names.flatMap((name): [string, string][] =>
    free === undefined || PLAIN.includes(name) ? [] : [[name, free]],
  );
  return [
    ...withoutRelocations(scenario),
    ...foldersOf(scenario).map((folder) => withoutFolder(scenario, folder)),
    ...(all.some(([name, plain]) => name !== plain) ? [renamed(scenario, new Map(all))] : []),
    ...single.map((one) => renamed(scenario, new Map([one]))),
  ];
}

/** What would have been renamed or moved by one step is called as before by all that follows. */
function withoutRelocations(scenario: ScenarioFile): readonly ScenarioFile[] {
  const placed = toPlaced(scenario);
  return placed.flatMap(({ step: { rename, move } }, at) => {
    const from = rename?.path ?? move?.path;
    if (from === undefined) return [];
    const name = rename?.name ?? from.slice(from.lastIndexOf('/') + 1);
    const to = `${move?.toFolder ?? from.slice(0, from.lastIndexOf('/'))}/${name}`;
    const toPath = (path: string): string =>
      path === to || path.startsWith(`${to}/`) ? from + path.slice(to.length) : path;
    const after = placed.slice(at + 1).map(({ place, step }) => ({ place, step: withNames(step, toPath, same) }));
    return [fromPlaced(scenario, [...placed.slice(0, at), ...after])];
  });
}

/** All names in the paths of a scenario, in the order of their first use. */
function namesOf({ before = [], steps }: ScenarioFile): readonly string[] {
  const parts = [...before, ...steps].flatMap((step) => [
    ...pathsOf(step).flatMap((path) => path.split('/').slice(2)),
    ...(step.rename ? [step.rename.name] : []),
    ...(step.uploadMany ? [step.uploadMany.prefix] : []),
  ]);
  return [...new Set(parts)].filter((name) => name !== '');
}

function foldersOf({ before = [], steps }: ScenarioFile): readonly string[] {
  const paths = [...before, ...steps].flatMap(pathsOf);
  const parents = paths.map((path) => path.slice(0, path.lastIndexOf('/'))).filter((path) => path !== '/top');
  return [...new Set(parents)].filter((path) => path !== '');
}

function renamed(scenario: ScenarioFile, plainFor: ReadonlyMap<string, string>): ScenarioFile {
  const plain = (name: string): string => plainFor.get(name) ?? name;
  return mapSteps(scenario, (step) => withNames(step, (path) => path.split('/').map(plain).join('/'), plain));
}

/** What is in the folder is in the folder above instead. */
function withoutFolder(scenario: ScenarioFile, folder: string): ScenarioFile {
  const above = folder.slice(0, folder.lastIndexOf('/'));
  const toPath = (path: string): string => (path.startsWith(`${folder}/`) ? above + path.slice(folder.length) : path);
  return mapSteps(scenario, (step) => withNames(step, toPath, same));
}

function same(name: string): string {
  return name;
}
