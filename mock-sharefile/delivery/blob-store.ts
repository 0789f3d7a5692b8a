import { createHash } from 'node:crypto';
import type { FileContent } from '../domain/items/item-record.ts';

/** Where the bytes of files are kept. Equal bytes are kept once. */
export interface BlobStore {
  put(bytes: Buffer): FileContent;
  get(blobId: string): Buffer | undefined;
}

/** Builds a blob store in memory, addressed by content. */
export function createBlobStore(): BlobStore {
  const blobs = new Map<string, Buffer>();
  return {
    put(bytes) {
      // MD5 because the service shows it as Hash; SHA-256 because equal MD5 does not mean equal bytes.
      const md5 = createHash('md5').update(bytes).digest('hex');
      const blobId = createHash('sha256').update(bytes).digest('hex');
      if (!blobs.has(blobId)) blobs.set(blobId, bytes);
      return { blobId, sizeBytes: bytes.length, md5 };
    },
    get: (blobId) => blobs.get(blobId),
  };
}
