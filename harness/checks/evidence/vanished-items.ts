import type { Observation, ObservedChange } from '../../../schemas/index.ts';

/** When (epoch milliseconds), how and by which change an Item went out of ShareFile's feeds. */
export interface Vanishing {
  readonly at: number;
  readonly by: ObservedChange;
  readonly how: 'deleted' | 'superseded';
}

/**
 * Which Items no feed shows any more, by Id: the deleted ones, all known ones below a deleted folder, and versions that
 * a newer version has replaced.
 */
export function vanishedItems(observation: Observation): ReadonlyMap<string, Vanishing> {
  const vanished = new Map<string, Vanishing>();
  const childrenOf = new Map<string, Set<string>>();
  const parentOf = new Map<string, string>();
  for (const change of observation.changes) {
    const at = Date.parse(change.madeAt);
    if (change.operation === 'delete') {
      for (const id of withDescendants(change.item.Id, childrenOf))
        vanished.set(id, { at, by: change, how: 'deleted' });
      continue;
    }
    if (change.operation === 'restore') bringBack(change.item.Id, vanished);
    if (change.previousId !== undefined) vanished.set(change.previousId, { at, by: change, how: 'superseded' });
    place(change, parentOf, childrenOf);
  }
  return vanished;
}

/** With a folder all comes back that went with it. */
function bringBack(id: string, vanished: Map<string, Vanishing>): void {
  const by = vanished.get(id)?.by;
  for (const [other, vanishing] of vanished) if (vanishing.by === by) vanished.delete(other);
}

/** Keeps who is in which folder after a change. */
function place({ item }: ObservedChange, parentOf: Map<string, string>, childrenOf: Map<string, Set<string>>): void {
  childrenOf.get(parentOf.get(item.Id) ?? '')?.delete(item.Id);
  if (item.ParentId === undefined) return;
  parentOf.set(item.Id, item.ParentId);
  const siblings = childrenOf.get(item.ParentId) ?? new Set<string>();
  childrenOf.set(item.ParentId, siblings.add(item.Id));
}

function withDescendants(id: string, childrenOf: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = new Set([id]);
  // A Set that grows while it is walked visits what is added, and each only once.
  for (const next of found) for (const child of childrenOf.get(next) ?? []) found.add(child);
  return [...found];
}
