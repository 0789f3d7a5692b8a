/** One answered request. The query is left out: it may carry secrets. */
export interface JournalEntry {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** The last requests of a mock, in a ring that never grows. */
export interface Journal {
  record(at: number, method: string, path: string, status: number): void;
  /** Oldest first. */
  entries(): readonly JournalEntry[];
}

/** Builds a journal that remembers `capacity` requests. */
export function createJournal(capacity: number): Journal {
  const ring = Array.from({ length: capacity }, () => ({ at: 0, method: '', path: '', status: 0 }));
  let count = 0;
  return {
    record(at, method, path, status) {
      const entry = ring[count % capacity];
      count += 1;
      if (!entry) return;
      entry.at = at;
      entry.method = method;
      entry.path = path;
      entry.status = status;
    },
    entries() {
      if (count <= capacity) return ring.slice(0, count).map((entry) => ({ ...entry }));
      const oldest = count % capacity;
      return [...ring.slice(oldest), ...ring.slice(0, oldest)].map((entry) => ({ ...entry }));
    },
  };
}
