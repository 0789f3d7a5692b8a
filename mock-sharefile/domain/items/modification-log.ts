/** What a log can keep: it has an instant of its last edit and a place for its line. */
export interface Modifiable<Item> {
  readonly progenyEditedAt: number;
  modification: ModificationEntry<Item> | undefined;
}

/** One line of a modification log; it is live as long as its item still points at it. */
export interface ModificationEntry<Item> {
  readonly at: number;
  readonly item: Item;
}

/**
 * What was changed when among the children of one folder, sorted by instant. A later change of the same item makes
 * its older line stale, and stale lines are swept out when they are the majority. Edits happen now, so a line is
 * nearly always appended; asking costs a binary search and the length of the answer.
 */
export interface ModificationLog<Item> {
  readonly entries: ModificationEntry<Item>[];
  live: number;
}

/** Builds an empty log. */
export function createModificationLog<Item>(): ModificationLog<Item> {
  return { entries: [], live: 0 };
}

/** Writes down that `item` now carries its `progenyEditedAt`. */
export function logModification<Item extends Modifiable<Item>>(log: ModificationLog<Item>, item: Item): void {
  const previous = item.modification;
  if (previous?.at === item.progenyEditedAt) return;
  if (previous === undefined) log.live += 1;
  const entry: ModificationEntry<Item> = { at: item.progenyEditedAt, item };
  item.modification = entry;
  const last = log.entries.at(-1);
  if (last === undefined || last.at <= entry.at) log.entries.push(entry);
  else log.entries.splice(firstIndexAfter(log.entries, entry.at), 0, entry);
  if (log.entries.length > 32 && log.entries.length > log.live * 2) sweep(log);
}

/** Takes `item` out of the log: it left the folder. */
export function forgetModification<Item extends Modifiable<Item>>(log: ModificationLog<Item>, item: Item): void {
  if (item.modification === undefined) return;
  item.modification = undefined;
  log.live -= 1;
}

/** Gives the items changed after `instant` (or at it, if `inclusive`), oldest change first. */
export function modifiedSince<Item extends Modifiable<Item>>(
  log: ModificationLog<Item>,
  instant: number,
  inclusive: boolean,
): Item[] {
  const { entries } = log;
  const found: Item[] = [];
  for (let i = firstIndexAfter(entries, inclusive ? instant - 1 : instant); i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry !== undefined && entry.item.modification === entry) found.push(entry.item);
  }
  return found;
}

function firstIndexAfter(entries: readonly ModificationEntry<unknown>[], instant: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.at <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sweep<Item extends Modifiable<Item>>(log: ModificationLog<Item>): void {
  const live = log.entries.filter((entry) => entry.item.modification === entry);
  log.entries.length = 0;
  for (const entry of live) log.entries.push(entry);
}
