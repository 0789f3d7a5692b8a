import { isRecord } from './body-member.ts';

/** Merges `patch` into `target` by RFC 7386: objects member by member, null removes, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const merged = new Map(Object.entries(isRecord(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

/**
 * One patch that does what `first` and then `second` do. A null of either stays a null, because it takes a member out of
 * what the patch is for.
 */
export function composePatches(first: unknown, second: unknown): unknown {
  if (!isRecord(first) || !isRecord(second)) return second;
  const names = Object.keys(second).filter((name) => Object.hasOwn(first, name));
  const common = names.map((name): [string, unknown] => [name, composePatches(first[name], second[name])]);
  return { ...first, ...second, ...Object.fromEntries(common) };
}
