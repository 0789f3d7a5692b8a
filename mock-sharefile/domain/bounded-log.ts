/** What happened last, oldest first; the oldest entries are forgotten, so that it never grows without end. */
export interface BoundedLog<Entry> {
  push(entry: Entry): void;
  entries(): readonly Entry[];
  clear(): void;
}

/** Builds an empty log that remembers at least the last `capacity` entries and shows no more than these. */
export function createBoundedLog<Entry>(capacity: number): BoundedLog<Entry> {
  let kept: Entry[] = [];
  return {
    push(entry) {
      kept.push(entry);
      // Cut only when it is twice too long: each entry is then moved once on average.
      if (kept.length >= capacity * 2) kept = kept.slice(kept.length - capacity);
    },
    entries: () => (kept.length > capacity ? kept.slice(kept.length - capacity) : kept),
    clear() {
      kept = [];
    },
  };
}
