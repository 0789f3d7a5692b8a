import type { FileContent } from '../item-record.ts';

/** Texts that many rows have, once for all of them: every row that is read brings its own otherwise. */
export interface SharedTexts {
  userId(id: string): string;
  content(content: FileContent): Omit<FileContent, 'sizeBytes'>;
}

/** Builds an empty collection of texts; it is for one reading, and forgotten with it. */
export function createSharedTexts(): SharedTexts {
  const userIds = new Map<string, string>();
  const contents = new Map<string, Omit<FileContent, 'sizeBytes'>>();
  return {
    userId: (id) => userIds.get(id) ?? (userIds.set(id, id), id),
    content({ blobId, md5 }) {
      const known = contents.get(blobId);
      if (known) return known;
      const content = { blobId, md5 };
      contents.set(blobId, content);
      return content;
    },
  };
}
