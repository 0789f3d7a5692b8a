import type { Observation, ObservedChange } from '../../../schemas/index.ts';

/** From when (epoch milliseconds), how and by which change an Item was out of ShareFile's feeds. */
export interface Vanishing {
  readonly at: number;
  /** When it came back from the recycle bin; Infinity when it did not. */
  readonly until: number;
  readonly by: ObservedChange;
  readonly how: 'deleted' | 'superseded';
}

/** By the Id of an Item the times at which no feed showed it, in their order. */
export type Vanishings = ReadonlyMap<string, readonly Vanishing[]>;

const vanishings = new WeakMap<Observation, Vanishings>();

/**
 * When which Items were in no feed: the deleted ones, all known ones below a deleted folder, and versions that a newer
 * version has replaced.
 */
export function vanishedItems(observation: Observation): Vanishings {
  const known = vanishings.get(observation);
  if (known) return known;
  const vanished = findVanished(observation);
  vanishings.set(observation, vanished);
  return vanished;
}

function findVanished(observation: Observation): Vanishings {
  const vanished = new Map<string, Vanishing[]>();
  const childrenOf = new Map<string, Set<string>>();
  const parentOf = new Map<string, string>();
  const vanish = (id: string, by: ObservedChange, how: Vanishing['how']): void => {
    const earlier = vanished.get(id) ?? [];
    if (earlier.at(-1)?.until !== Infinity)
      vanished.set(id, [...earlier, { at: Date.parse(by.madeAt), until: Infinity, by, how }]);
  };
  for (const change of observation.changes) {
    if (change.operation === 'delete') {
      for (const id of withDescendants(change.item.Id, childrenOf)) vanish(id, change, 'deleted');
      continue;
    }
    if (change.operation === 'restore') bringBack(change, vanished);
    if (change.previousId !== undefined) vanish(change.previousId, change, 'superseded');
    place(change, parentOf, childrenOf);
  }
  return vanished;
}

/** With a folder all comes back that went with it. */
function bringBack({ item, madeAt }: ObservedChange, vanished: Map<string, Vanishing[]>): void {
  const by = vanished.get(item.Id)?.at(-1)?.by;
  for (const [id, all] of vanished) {
    const last = all.at(-1);
    if (last?.by === by && last?.until === Infinity)
      vanished.set(id, [...all.slice(0, -1), { ...last, until: Date.parse(madeAt) }]);
  }
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
