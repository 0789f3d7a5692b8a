import type { ScenarioStep } from '../../schemas/index.ts';
import { uploadedPaths } from '../scenario/file/uploaded-paths.ts';

/** What is in an account as far as steps depend on it: which paths there are, and what can come back. */
export interface AccountModel {
  /** Paths below /top of what is there, in the order of their making. */
  paths(kind: 'File' | 'Folder'): readonly string[];
  /** Paths at which something was deleted that can come back. */
  restorable(): readonly string[];
  has(path: string): boolean;
  /** Does a step; false, and nothing done, when ShareFile would refuse it. Steps that change nothing are always done. */
  play(step: ScenarioStep): boolean;
}

const TOP = '/top';

interface Entry {
  readonly path: string;
  readonly kind: 'File' | 'Folder';
}

/** Builds the model of an account of which only `/top` is known. ShareFile compares names without regard to case. */
export function createAccountModel(): AccountModel {
  const entries = new Map<string, Entry>();
  const bin = new Map<string, readonly Entry[]>();

  const has = (path: string): boolean => path === TOP || entries.has(keyOf(path));
  const add = (entry: Entry): void => void entries.set(keyOf(entry.path), entry);
  const isFolder = (path: string): boolean => path === TOP || entries.get(keyOf(path))?.kind === 'Folder';

  /** A folder on the way that is missing is made; a file on the way is an obstacle. */
  const makeWay = (path: string): boolean => {
    const parent = parentOf(path);
    if (isFolder(parent)) return true;
    if (has(parent) || !parent.startsWith(`${TOP}/`) || !makeWay(parent)) return false;
    add({ path: parent, kind: 'Folder' });
    return true;
  };

  const take = (path: string): readonly Entry[] => {
    const key = keyOf(path);
    const taken = [...entries].filter(([other]) => other === key || other.startsWith(`${key}/`));
    for (const [other] of taken) entries.delete(other);
    // What was deleted below goes with its folder: it could come back only to where that is now.
    for (const other of bin.keys()) if (other.startsWith(`${key}/`)) bin.delete(other);
    return taken.map(([, entry]) => entry);
  };

  const relocate = (from: string, to: string): boolean => {
    const isSame = keyOf(from) === keyOf(to);
    if (!has(from) || from === TOP || (has(to) && !isSame) || isBelow(to, from)) return false;
    for (const { path, kind } of take(from)) add({ path: to + path.slice(from.length), kind });
    return true;
  };

  const upload = (path: string): boolean => {
    if (isFolder(path) || !makeWay(path)) return false;
    add({ path, kind: 'File' });
    return true;
  };

  const createFolder = (path: string): boolean => {
    if (has(path) || !makeWay(path)) return false;
    add({ path, kind: 'Folder' });
    return true;
  };

  const remove = (path: string): boolean => {
    if (!has(path) || path === TOP) return false;
    bin.set(keyOf(path), take(path));
    return true;
  };

  const restore = (path: string): boolean => {
    const back = bin.get(keyOf(path));
    if (!back || has(path) || !isFolder(parentOf(path))) return false;
    bin.delete(keyOf(path));
    back.forEach(add);
    return true;
  };

  return {
    paths: (kind) => [...entries.values()].filter((entry) => entry.kind === kind).map(({ path }) => path),
    restorable: () => [...bin.values()].flatMap(([entry]) => (entry ? [entry.path] : [])),
    has,
    play: (step) => {
      if (step.upload) return upload(step.upload.path);
      if (step.uploadMany) return uploadedPaths(step.uploadMany).map(upload).every(Boolean);
      if (step.newVersion) return has(step.newVersion.path) && !isFolder(step.newVersion.path);
      if (step.createFolder) return createFolder(step.createFolder.path);
      if (step.rename) return relocate(step.rename.path, `${parentOf(step.rename.path)}/${step.rename.name}`);
      if (step.move) {
        const { path, toFolder } = step.move;
        return isFolder(toFolder) && relocate(path, `${toFolder}/${path.slice(parentOf(path).length + 1)}`);
      }
      if (step.delete) return remove(step.delete.path);
      if (step.restore) return restore(step.restore.path);
      return true;
    },
  };
}

/** The folder of a path. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function keyOf(path: string): string {
  return path.toLowerCase();
}

function isBelow(path: string, folder: string): boolean {
  return keyOf(path).startsWith(`${keyOf(folder)}/`);
}
