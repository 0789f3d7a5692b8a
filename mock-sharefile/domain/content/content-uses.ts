/** How many versions of files have a content, over all accounts that share one place for contents. */
export interface ContentUses {
  /** One more record has it. Whoever rebuilds a tree calls it for every version of every file, deleted ones included. */
  hold(blobId: string): void;
  /** One record less has it; it is let go of when that was the last one. */
  release(blobId: string): void;
  isHeld(blobId: string): boolean;
}

/** Builds the count; `onUnused` hears of a content that nobody has any more. */
export function createContentUses(onUnused: (blobId: string) => void): ContentUses {
  const counts = new Map<string, number>();
  return {
    hold: (blobId) => void counts.set(blobId, (counts.get(blobId) ?? 0) + 1),
    release(blobId) {
      const count = counts.get(blobId) ?? 0;
      if (count > 1) counts.set(blobId, count - 1);
      else if (counts.delete(blobId)) onUnused(blobId);
    },
    isHeld: (blobId) => counts.has(blobId),
  };
}
