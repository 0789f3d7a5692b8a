import type { ScenarioStep } from '../../schemas/index.ts';

/** All paths that a step names. */
export function pathsOf(step: ScenarioStep): readonly string[] {
  const { upload, newVersion, createFolder, rename, move, uploadMany } = step;
  const one = upload ?? newVersion ?? createFolder ?? rename ?? move ?? step.delete ?? step.restore;
  return [...(one ? [one.path] : []), ...(move ? [move.toFolder] : []), ...(uploadMany ? [uploadMany.folder] : [])];
}

/** The step with other paths, and with other names where it gives some without a path. */
export function withNames(
  step: ScenarioStep,
  toPath: (path: string) => string,
  toName: (name: string) => string,
): ScenarioStep {
  const { upload, newVersion, createFolder, rename, move, uploadMany, restore } = step;
  const moved = <Step extends { readonly path: string }>(one: Step): Step => ({ ...one, path: toPath(one.path) });
  if (upload) return { upload: moved(upload) };
  if (newVersion) return { newVersion: moved(newVersion) };
  if (createFolder) return { createFolder: moved(createFolder) };
  if (rename) return { rename: { ...moved(rename), name: toName(rename.name) } };
  if (move) return { move: { ...moved(move), toFolder: toPath(move.toFolder) } };
  if (uploadMany) {
    const { folder, prefix } = uploadMany;
    return { uploadMany: { ...uploadMany, folder: toPath(folder), prefix: toName(prefix) } };
  }
  if (step.delete) return { delete: moved(step.delete) };
  return restore ? { restore: moved(restore) } : step;
}
