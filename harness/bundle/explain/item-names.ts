import type { Observation } from '../../../schemas/index.ts';

/** Names an Item by its id: the path that it had last, or the id itself. */
export type ItemNames = (id: string) => string;

/** Collects the names of all Items that were changed in a run. */
export function createItemNames({ changes }: Observation): ItemNames {
  const paths = new Map(changes.map(({ item, path }) => [item.Id, path]));
  return (id) => paths.get(id) ?? id;
}
