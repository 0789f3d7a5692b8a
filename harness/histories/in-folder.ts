import type { ScenarioFile } from '../../schemas/index.ts';
import { mapSteps } from './shrink/placed-step.ts';
import { withNames } from './step-paths.ts';

const TOP = '/top';

/**
 * The history as it is played in a folder of its own (such as `/top/run-1`), which it makes first: in an account that
 * is used by others, or was used before, its paths may lead to something else.
 */
export function inFolder(history: ScenarioFile, folder: string): ScenarioFile {
  const toPath = (path: string): string =>
    path === TOP || path.startsWith(`${TOP}/`) ? folder + path.slice(TOP.length) : path;
  const { before = [], ...moved } = mapSteps(history, (step) => withNames(step, toPath, (name) => name));
  return { ...moved, before: [{ createFolder: { path: folder } }, { advance: '15s' }, ...before] };
}
