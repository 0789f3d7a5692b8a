/** What a log can keep: it has an instant of its last edit and a place for the number of its line. */
export interface Modifiable {
  readonly progenyEditedAt: number;
  /** Number of the line that is live, 0 if there is none. */
  modification: number;
}

/**
 * What was changed when among the children of one folder, sorted by instant. A later change of the same item makes
 * its older line stale, and stale lines are swept out when they are the majority. Edits happen now, so a line is
 * nearly always appended; asking costs a binary search and the length of the answer. Three columns and no object for
 * each line: with a million items that is a tenth of all memory.
 */
export interface ModificationLog<Item> {
  readonly entries: Item[];
  readonly instants: number[];
  readonly numbers: number[];
  live: number;
}

/**
 * Number of the last line of any log. Counted across all folders: an Item that moves must not find a line of its own in
 * the folder that it left. The numbers are never shown, so worlds do not touch each other through it.
 */
let lastNumber = 0;

/** Builds an empty log. */
export function createModificationLog<Item>(): ModificationLog<Item> {
  return { entries: [], instants: [], numbers: [], live: 0 };
}

/** Writes down that `item` now carries its `progenyEditedAt`. */
export function logModification<Item extends Modifiable>(log: ModificationLog<Item>, item: Item): void {
  const at = item.progenyEditedAt;
  if (item.modification === 0) log.live += 1;
  lastNumber += 1;
  item.modification = lastNumber;
  const last = log.instants.at(-1);
  const place = last === undefined || last <= at ? log.instants.length : firstIndexAfter(log.instants, at);
  if (place === log.instants.length) {
    log.entries.push(item);
    log.instants.push(at);
    log.numbers.push(lastNumber);
  } else {
    log.entries.splice(place, 0, item);
    log.instants.splice(place, 0, at);
    log.numbers.splice(place, 0, lastNumber);
  }
  if (log.entries.length > 32 && log.entries.length > log.live * 2) sweep(log);
}

/** Takes `item` out of the log: it left the folder. */
export function forgetModification<Item extends Modifiable>(log: ModificationLog<Item>, item: Item): void {
  if (item.modification === 0) return;
  item.modification = 0;
  log.live -= 1;
}

/** Gives the items changed after `instant` (or at it, if `inclusive`), oldest change first. */
export function modifiedSince<Item extends Modifiable>(
  log: ModificationLog<Item>,
  instant: number,
  inclusive: boolean,
): Item[] {
  const { entries, numbers } = log;
  const found: Item[] = [];
  for (let i = firstIndexAfter(log.instants, inclusive ? instant - 1 : instant); i < entries.length; i += 1) {
    const item = entries[i];
    if (item !== undefined && item.modification === numbers[i]) found.push(item);
  }
  return found;
}

function firstIndexAfter(instants: readonly number[], instant: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sweep<Item extends Modifiable>(log: ModificationLog<Item>): void {
  let kept = 0;
  for (let i = 0; i < log.entries.length; i += 1) {
    const item = log.entries[i];
    const number = log.numbers[i];
    if (item === undefined || number === undefined || item.modification !== number) continue;
    log.entries[kept] = item;
    log.numbers[kept] = number;
    log.instants[kept] = log.instants[i] ?? 0;
    kept += 1;
  }
  log.entries.length = kept;
  log.numbers.length = kept;
  log.instants.length = kept;
}
