import type { ItemRecord } from '../items/item-record.ts';

/** The words of the names and descriptions of all items. It is built with the first search and follows every change from then on. */
export interface WordIndex {
  add(item: ItemRecord): void;
  remove(item: ItemRecord): void;
  /** Gives the stream ids of items that have, or had, a word beginning with `prefix`. */
  withWord(prefix: string): ReadonlySet<string>;
}

/** Builds an index of `items`. */
export function createWordIndex(items: Iterable<ItemRecord>): WordIndex {
  const idsByWord = new Map<string, Set<string>>();
  /** By the first one and the first two letters, so that a prefix is compared with few words. */
  const wordsByStart = new Map<string, Set<string>>();
  const index: WordIndex = {
    add(item) {
      for (const word of wordsOf(textOf(item))) {
        addTo(idsByWord, word, item.streamId);
        for (const start of startsOf(word)) addTo(wordsByStart, start, word);
      }
    },
    remove(item) {
      for (const word of wordsOf(textOf(item))) {
        removeFrom(idsByWord, word, item.streamId);
        if (!idsByWord.has(word)) for (const start of startsOf(word)) removeFrom(wordsByStart, start, word);
      }
    },
    withWord(prefix) {
      const found = new Set<string>();
      for (const word of wordsByStart.get(prefix.slice(0, 2)) ?? []) {
        if (word.startsWith(prefix)) for (const id of idsByWord.get(word) ?? []) found.add(id);
      }
      return found;
    },
  };
  for (const item of items) index.add(item);
  return index;
}

/** Gives all of an item in which a search may find words. */
export function textOf({ name, description }: ItemRecord): string {
  return description === '' ? name : `${name} ${description}`;
}

/** Gives the words of a text in lower case: runs of letters and digits. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function startsOf(word: string): ReadonlySet<string> {
  return new Set([word.slice(0, 1), word.slice(0, 2)]);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function removeFrom(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}
