import type { Random } from '../../../world/index.ts';

/** One of a list, each as likely as the others. Throws RangeError when the list is empty. */
export function choose<Item>(random: Random, list: readonly Item[]): Item {
  const at = list.length === 0 ? 0 : random.int(list.length);
  // An item may be undefined itself, so it cannot tell whether there is one.
  for (const item of list.slice(at, at + 1)) return item;
  throw new RangeError('Nothing can be chosen from an empty list.');
}

/** True in so many of a hundred cases. */
export function happens(random: Random, percent: number): boolean {
  return random.int(100) < percent;
}

/** One of a list of pairs of a weight (a whole number) and an item, in proportion to the weights. */
export function chooseByWeight<Item>(random: Random, weighted: readonly (readonly [number, Item])[]): Item {
  const total = weighted.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.int(total);
  for (const [weight, item] of weighted) {
    if (left < weight) return item;
    left -= weight;
  }
  throw new RangeError('Nothing can be chosen from weights that are all 0.');
}
