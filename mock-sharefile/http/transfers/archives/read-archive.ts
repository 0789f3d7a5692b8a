import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { BlobStore } from '../../../delivery/blob-store.ts';
import type { SealedContent } from '../../../delivery/content-draft.ts';
import type { FileContent } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { createArchivePaths } from './archive-paths.ts';

/** A file, or a folder, of an archive. */
export interface ArchiveEntry {
  /** The names of the folders that it lies in, and its own. */
  readonly path: readonly string[];
  /** Undefined for a folder. */
  readonly content: SealedContent | undefined;
  /** Epoch milliseconds. Archives mostly do not tell their time zone, so UTC it is, wherever this runs. */
  readonly modifiedAt: number;
}

/** How much may come out of an archive. */
export interface ArchiveLimits {
  readonly maxUnzippedEntries: number;
  readonly maxUnzippedBytes: number;
  readonly maxNameLength: number;
}

/** An archive that was read to its end. */
export interface ReadArchive {
  readonly entries: readonly ArchiveEntry[];
  /** Throws away what was not committed. */
  discard(): Promise<void>;
}

/**
 * Unpacks a ZIP that lies in the store, without anything becoming visible. Rejects with `bad-request` if it is damaged or
 * encrypted, has paths that lead elsewhere or cannot be names here, or if more comes out of it than may; all is thrown
 * away then. The ZIP reader is loaded with the first archive.
 */
export async function readArchive(blobs: BlobStore, archive: FileContent, limits: ArchiveLimits): Promise<ReadArchive> {
  const drafts: ReturnType<BlobStore['createDraft']>[] = [];
  const discard = async (): Promise<void> => {
    await Promise.all(drafts.map((draft) => draft.discard()));
  };
  try {
    const zip = await openZip(blobs, archive);
    if (zip.entryCount > limits.maxUnzippedEntries) {
      throw unreadable(`it has ${String(zip.entryCount)} entries. ${mostOf('maxUnzippedEntries', limits)}`);
    }
    const paths = createArchivePaths(limits.maxNameLength);
    const entries: ArchiveEntry[] = [];
    let left = limits.maxUnzippedBytes;
    for await (const entry of zip.eachEntry()) {
      const isFolder = entry.fileName.endsWith('/');
      const path = paths.add(entry.fileName, isFolder);
      const modifiedAt = entry.getLastModDate({ timezone: 'UTC' }).getTime();
      if (isFolder) {
        entries.push({ path, content: undefined, modifiedAt });
        continue;
      }
      if (entry.uncompressedSize > left) {
        throw unreadable(`too many bytes are in it. ${mostOf('maxUnzippedBytes', limits)}`);
      }
      const draft = blobs.createDraft();
      drafts.push(draft);
      await draft.write(0, bytesOf(zip, entry), left);
      const content = await draft.seal();
      if (!content) throw unreadable(`${JSON.stringify(entry.fileName)} is not whole.`);
      left -= content.sizeBytes;
      entries.push({ path, content, modifiedAt });
    }
    return { entries, discard };
  } catch (error) {
    await discard();
    throw error instanceof ShareFileError ? error : unreadable(error instanceof Error ? error.message : String(error));
  }
}

async function openZip(blobs: BlobStore, { blobId, sizeBytes }: FileContent): Promise<ZipFile> {
  // A bundle sees no other name of a CommonJS package than its default.
  const { default: yauzl } = await import('yauzl');
  class BlobReader extends yauzl.RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      if (end <= start) return Readable.from([]);
      const part = blobs.read(blobId, start, end - 1);
      if (part === undefined) throw new ShareFileError('internal', 'The content of an archive is gone.');
      return typeof part === 'function' ? part() : Readable.from([part]);
    }
  }
  return yauzl.fromRandomAccessReaderPromise(new BlobReader(), sizeBytes);
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw unreadable(`${JSON.stringify(entry.fileName)} is encrypted.`);
  const bytes: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  let sum = 0;
  for await (const part of bytes) {
    sum = crc32(part, sum);
    yield part;
  }
  if (sum !== entry.crc32) {
    throw unreadable(`the checksum of ${JSON.stringify(entry.fileName)} is another than the archive says.`);
  }
}

function mostOf(name: keyof ArchiveLimits, limits: ArchiveLimits): string {
  return `At most ${String(limits[name])} are unpacked (setting ${name}).`;
}

function unreadable(why: string): ShareFileError {
  return new ShareFileError('bad-request', `The archive cannot be unpacked, and nothing of it is stored: ${why}`);
}
