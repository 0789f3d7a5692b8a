import type { ItemRecord } from '../items/item-record.ts';
import type { TreeState } from '../items/tree-state.ts';
import { createWordIndex, textOf, wordsOf } from './word-index.ts';

/** What a search looks at. */
export type SearchedText = 'names' | 'names-and-descriptions';

/**
 * Finds items of which every word of `query` begins a word, best first: those that are called exactly so, then by name. A
 * query without a word finds everything.
 */
export function searchItems(
  tree: TreeState,
  query: string,
  looksAt: SearchedText,
  passes: (item: ItemRecord) => boolean,
): ItemRecord[] {
  const words = wordsOf(query);
  const found: ItemRecord[] = [];
  for (const id of candidates(tree, words)) {
    const item = tree.byStreamId.get(id);
    if (!item?.parent) continue;
    if (matches(looksAt === 'names' ? item.name : textOf(item), words) && passes(item)) found.push(item);
  }
  const wanted = query.trim().toLowerCase();
  return found.sort((a, b) => compare(a, b, wanted));
}

function candidates(tree: TreeState, words: readonly string[]): Iterable<string> {
  if (words.length === 0) return Array.from(tree.byStreamId.values(), ({ streamId }) => streamId);
  const index = (tree.words ??= createWordIndex(tree.byStreamId.values()));
  // The rarest word leaves the fewest to look at.
  return words.map((word) => index.withWord(word)).reduce((rarest, set) => (set.size < rarest.size ? set : rarest));
}

function matches(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

function compare(a: ItemRecord, b: ItemRecord, wanted: string): number {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  const exact = Number(right === wanted) - Number(left === wanted);
  if (exact !== 0) return exact;
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
