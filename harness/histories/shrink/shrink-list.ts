/** Whether what is left still shows what the whole showed. */
export type StillFails<Item> = (items: readonly Item[]) => Promise<boolean>;

/**
 * Takes items out of a list that fails for as long as it goes on failing: large pieces first, then smaller ones, from
 * the end, until no single one can be taken out. The list itself must fail; the same list and answers give the same result.
 */
export async function shrinkList<Item>(items: readonly Item[], stillFails: StillFails<Item>): Promise<readonly Item[]> {
  let left = items;
  let size = Math.ceil(items.length / 2);
  while (size >= 1 && left.length > 0) {
    const smaller = await removePieces(left, size, stillFails);
    // Single ones are tried until none goes: with one gone another may have become needless.
    if (smaller.length === left.length || size > 1) size = size === 1 ? 0 : Math.ceil(size / 2);
    left = smaller;
  }
  return left;
}

/** One pass over the list from its end, in which each piece of `size` items is taken out where the rest still fails. */
async function removePieces<Item>(
  items: readonly Item[],
  size: number,
  stillFails: StillFails<Item>,
): Promise<readonly Item[]> {
  let left = items;
  for (let end = items.length; end > 0; end -= size) {
    const start = Math.max(0, end - size);
    const rest = left.toSpliced(start, end - start);
    if (await stillFails(rest)) left = rest;
  }
  return left;
}

/**
 * The shortest beginning of a list that fails, found by halving; the list itself must fail. Where longer beginnings
 * need not fail because a shorter one does, it is one that fails, if not the shortest.
 */
export async function shortestFailingPrefix<Item>(
  items: readonly Item[],
  stillFails: StillFails<Item>,
): Promise<readonly Item[]> {
  let passes = 0;
  let fails = items.length;
  while (fails - passes > 1) {
    const middle = (passes + fails) >>> 1;
    if (await stillFails(items.slice(0, middle))) fails = middle;
    else passes = middle;
  }
  return items.slice(0, fails);
}
