import type { Observation } from '../../../schemas/index.ts';
import { toText } from '../evidence/evidence-of.ts';
import type { SeenEvent } from '../evidence/seen-notification.ts';

const pathsOf = new WeakMap<Observation, ReadonlyMap<unknown, string>>();

/** What people call the Item of an event: its last path, the name in its record, or else its Id. */
export function nameItem({ objectId, record }: SeenEvent, observation: Observation): string {
  let paths = pathsOf.get(observation);
  if (!paths) {
    paths = new Map(observation.changes.map(({ item, path }) => [item.Id, path]));
    pathsOf.set(observation, paths);
  }
  const name = record?.['Name'] ?? record?.['FileName'];
  return paths.get(objectId) ?? (typeof name === 'string' ? name : toText(objectId));
}
