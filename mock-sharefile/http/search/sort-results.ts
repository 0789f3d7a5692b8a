import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';

const KEYS: ReadonlyMap<string, (item: ItemRecord) => string | number> = new Map<
  string,
  (item: ItemRecord) => string | number
>([
  ['name', (item) => item.name.toLowerCase()],
  ['displayname', (item) => item.name.toLowerCase()],
  ['filename', (item) => item.fileName.toLowerCase()],
  ['creationdate', (item) => item.createdAt],
  ['size', (item) => item.sizeBytes],
  ['filesizebytes', (item) => item.sizeBytes],
]);

/** Orders what was found; without a name of a member, as it is: best first. The names are a GUESS. */
export function sortResults(
  items: readonly ItemRecord[],
  sortBy: string | undefined,
  ascending: boolean,
): readonly ItemRecord[] {
  if (sortBy === undefined || sortBy === '') return items;
  const key = KEYS.get(sortBy.toLowerCase());
  if (!key) throw new ShareFileError('bad-request', `SortBy must be one of ${[...KEYS.keys()].join(', ')}.`);
  const direction = ascending ? 1 : -1;
  return [...items].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left < right ? -direction : direction;
  });
}
