import type { Observation } from '../../../schemas/index.ts';

/** What was done to the Items that a pattern means, and by which ids events may name them. */
export interface ItemChanges {
  readonly ids: ReadonlySet<string>;
  /** When each change was made and to which id, in order; epoch milliseconds. */
  readonly changes: readonly { readonly id: string; readonly madeAt: number }[];
}

/** All changes to Items that are or were at a path; `*` stands for any part of a name, `**` for any path. */
export function changesOfItem(observation: Observation, pattern: string | undefined): ItemChanges {
  const isMeant = pattern === undefined ? () => true : matcherOf(pattern);
  const ids = new Set(
    observation.changes.flatMap(({ path, fromPath, previousId, item }) =>
      isMeant(path) || (fromPath !== undefined && isMeant(fromPath))
        ? [item.Id, ...(previousId === undefined ? [] : [previousId])]
        : [],
    ),
  );
  const changes = observation.changes
    .filter(({ item }) => ids.has(item.Id))
    .map(({ item, madeAt }) => ({ id: item.Id, madeAt: Date.parse(madeAt) }));
  return { ids, changes };
}

function matcherOf(pattern: string): (path: string) => boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const expression = new RegExp(`^${source}$`, 'su');
  return (path) => expression.test(path);
}
