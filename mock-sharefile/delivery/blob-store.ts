import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileContent } from '../domain/items/item-record.ts';
import type { ContentDraft } from './content-draft.ts';
import { createContentDraft } from './content-draft.ts';

/** Where the bytes of files are kept. Equal bytes are kept once, under the SHA-256 of them: the same id in every run. */
export interface BlobStore {
  /** Keeps a short content that is there as a whole. */
  put(bytes: Buffer): FileContent;
  /** Begins a content that comes in pieces; nobody sees it before it is sealed and committed. */
  createDraft(): ContentDraft;
  /** Gives the bytes, or what opens a stream of them; undefined if they are not there. Both ends are included. */
  read(blobId: string, first?: number, last?: number): Buffer | (() => Readable) | undefined;
  /** Lets go of a content that no file has any more. */
  forget(blobId: string): void;
  /** Throws away drafts and, without a `directory`, everything else. */
  close(): Promise<void>;
}

/** How a blob store keeps things. */
export interface BlobStoreOptions {
  /** Contents up to this length stay in memory, longer ones go to files while they arrive. */
  readonly memoryBytes: number;
  /**
   * Folder that outlives the process: then every content is a file there, named by its `blobId`, and is found again by
   * a later store of the same folder. Without it there is a folder of its own, made with the first long content and
   * removed at the end.
   */
  readonly directory?: string;
}

/** How much of a file is read at once: four times the usual, for each read costs a way to the thread pool and back. */
const READ_BYTES = 256 * 1024;

/** Builds a blob store. */
export function createBlobStore(options: BlobStoreOptions): BlobStore {
  const blobs = new Map<string, Buffer>();
  const drafts = new Set<ContentDraft>();
  const memoryBytes = options.directory === undefined ? options.memoryBytes : -1;
  const folder = createFolder(options.directory);
  const has = (blobId: string): boolean =>
    blobs.has(blobId) || (folder.isMade() && existsSync(join(folder.path(), blobId)));
  let draftCount = 0;

  return {
    put(bytes) {
      // MD5 because the service shows it as Hash; SHA-256 because equal MD5 does not mean equal bytes.
      const md5 = createHash('md5').update(bytes).digest('hex');
      const blobId = createHash('sha256').update(bytes).digest('hex');
      if (!has(blobId)) {
        if (bytes.length <= memoryBytes) blobs.set(blobId, bytes);
        else writeFileSync(join(folder.path(), blobId), bytes, { mode: 0o600 });
      }
      return { blobId, sizeBytes: bytes.length, md5 };
    },
    createDraft() {
      draftCount += 1;
      const name = `draft-${process.pid}-${draftCount}`;
      const draft = createContentDraft({
        memoryBytes,
        filePath: () => join(folder.path(), name),
        keep(blobId, content) {
          if (has(blobId)) {
            if (typeof content === 'string') rmSync(content, { force: true });
          } else if (typeof content === 'string') renameSync(content, join(folder.path(), blobId));
          else blobs.set(blobId, content);
        },
        onEnd: () => drafts.delete(draft),
      });
      drafts.add(draft);
      return draft;
    },
    read(blobId, first = 0, last = Infinity) {
      const bytes = blobs.get(blobId);
      if (bytes) return bytes.subarray(first, last + 1);
      if (!has(blobId)) return undefined;
      return () =>
        createReadStream(join(folder.path(), blobId), { start: first, end: last, highWaterMark: READ_BYTES });
    },
    forget(blobId) {
      // At once, for the same content may come again right after this.
      if (!blobs.delete(blobId) && folder.isMade()) rmSync(join(folder.path(), blobId), { force: true });
    },
    async close() {
      await Promise.all([...drafts].map((draft) => draft.discard()));
      folder.leave();
    },
  };
}

interface ContentFolder {
  path(): string;
  isMade(): boolean;
  leave(): void;
}

function createFolder(directory: string | undefined): ContentFolder {
  let made: string | undefined;
  const leave = (): void => {
    process.off('exit', leave);
    if (directory === undefined && made !== undefined) rmSync(made, { recursive: true, force: true });
    made = undefined;
  };
  if (directory !== undefined) mkdirSync(directory, { recursive: true, mode: 0o700 });
  return {
    path() {
      if (directory !== undefined) return directory;
      if (made === undefined) {
        made = mkdtempSync(join(tmpdir(), 'mock-sharefile-'));
        // Whoever never closes the store leaves nothing behind either.
        process.once('exit', leave);
      }
      return made;
    },
    isMade: () => directory !== undefined || made !== undefined,
    leave,
  };
}
