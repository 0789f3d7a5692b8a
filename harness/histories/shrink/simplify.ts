import type { StillFails } from './shrink-list.ts';

/** Simpler forms of an item, the simplest first. Going from form to form must come to an end. */
export type SimplerForms<Item> = (item: Item) => readonly Item[];

/**
 * Puts a simpler form in the place of each item for as long as the list goes on failing, until no item has a simpler
 * form with which it still does. The list itself must fail.
 */
export async function simplifyList<Item>(
  items: readonly Item[],
  simplerForms: SimplerForms<Item>,
  stillFails: StillFails<Item>,
): Promise<readonly Item[]> {
  let left = items;
  for (let changed = true; changed;) {
    changed = false;
    for (let at = 0; at < left.length; at += 1) {
      const simpler = await simplifyAt(left, at, simplerForms, stillFails);
      if (simpler === undefined) continue;
      left = simpler;
      changed = true;
      // The simpler form may have a simpler one itself.
      at -= 1;
    }
  }
  return left;
}

async function simplifyAt<Item>(
  items: readonly Item[],
  at: number,
  simplerForms: SimplerForms<Item>,
  stillFails: StillFails<Item>,
): Promise<readonly Item[] | undefined> {
  for (const item of items.slice(at, at + 1)) {
    for (const form of simplerForms(item)) {
      const candidate = items.with(at, form);
      if (await stillFails(candidate)) return candidate;
    }
  }
  return undefined;
}
