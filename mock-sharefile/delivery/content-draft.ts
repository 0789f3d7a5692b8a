import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import type { FileContent } from '../domain/items/item-record.ts';
import { ShareFileError } from '../domain/share-file-error.ts';
import type { RunningHash } from './running-hash.ts';
import { createRunningHash } from './running-hash.ts';

/** A content that is arriving, in pieces and in any order. */
export interface ContentDraft {
  /**
   * Writes a piece at `offset` as fast as it can be kept. Rejects with `body-too-large` if it ends beyond `maxBytes`;
   * what arrived of a piece that fails does not count. A piece at a known offset replaces that one.
   */
  write(offset: number, source: AsyncIterable<Buffer>, maxBytes: number): Promise<Piece>;
  /** Takes back a piece, as one whose hash was wrong. */
  drop(offset: number): void;
  has(offset: number): boolean;
  /** What is there from the start without a gap. */
  prefix(): Promise<Prefix>;
  /** Ends the draft. Gives undefined if there are gaps or overlaps; the draft is then thrown away. */
  seal(): Promise<SealedContent | undefined>;
  discard(): Promise<void>;
}

/** A piece that is there as a whole. */
export interface Piece {
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly md5: string;
}

/** The beginning of a content, up to its first gap. */
export interface Prefix extends Piece {
  readonly pieceCount: number;
}

/** A whole content that nobody sees yet. */
export interface SealedContent extends Piece {
  /** Keeps it for good; what is not committed has to be discarded. */
  commit(): FileContent;
}

/** What a draft needs of its store. */
export interface DraftHome {
  readonly memoryBytes: number;
  filePath(): string;
  /** Keeps bytes, or the file of that path, under an id. */
  keep(blobId: string, content: Buffer | string): void;
  onEnd(): unknown;
}

interface KeptPiece extends Piece {
  readonly offset: number;
  /** Undefined if it is in the file. */
  readonly bytes: Buffer | undefined;
}

/** Builds an empty draft. Pieces stay in memory until they are longer together than the store allows. */
export function createContentDraft(home: DraftHome): ContentDraft {
  const pieces = new Map<number, KeptPiece>();
  let known: RunningHash = createRunningHash();
  let heldBytes = 0;
  let opening: Promise<FileHandle> | undefined;
  let path: string | undefined;
  let isOver = false;

  const openFile = (): Promise<FileHandle> => {
    path ??= home.filePath();
    opening ??= open(path, 'w+');
    return opening;
  };
  const drop = (offset: number): void => {
    heldBytes -= pieces.get(offset)?.bytes?.length ?? 0;
    pieces.delete(offset);
    // What was hashed may be what is taken back; hashing starts again when it is next asked for.
    if (offset < known.sizeBytes) known = createRunningHash();
  };
  const inOrder = (): readonly KeptPiece[] => [...pieces.values()].sort((a, b) => a.offset - b.offset);
  const hashOn = async (): Promise<number> => {
    let count = 0;
    let end = 0;
    for (const piece of inOrder()) {
      if (piece.offset !== end) break;
      count += 1;
      end += piece.sizeBytes;
      if (end <= known.sizeBytes) continue;
      if (piece.bytes) known.update(piece.bytes);
      else await hashFromFile(await openFile(), piece, known);
    }
    return count;
  };
  const discard = async (): Promise<void> => {
    isOver = true;
    pieces.clear();
    heldBytes = 0;
    home.onEnd();
    if (!opening || path === undefined) return;
    const handle = await opening;
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
  };

  return {
    async write(offset, source, maxBytes) {
      const md5 = createHash('md5');
      const ahead = offset === known.sizeBytes ? known.fork() : undefined;
      let held: Buffer[] = [];
      let sizeBytes = 0;
      let handle: FileHandle | undefined;
      const flush = async (): Promise<void> => {
        handle ??= await openFile();
        const bytes = Buffer.concat(held);
        await handle.write(bytes, 0, bytes.length, offset + sizeBytes - bytes.length);
        held = [];
      };
      for await (const part of source) {
        if (isOver) throw new ShareFileError('bad-request', 'The upload ended while this piece of it arrived.');
        sizeBytes += part.length;
        if (offset + sizeBytes > maxBytes) throw tooLong(maxBytes);
        md5.update(part);
        ahead?.update(part);
        held.push(part);
        if (handle || heldBytes + sizeBytes > home.memoryBytes) await flush();
      }
      if (isOver) throw new ShareFileError('bad-request', 'The upload ended while this piece of it arrived.');
      const whole = { sizeBytes, md5: md5.digest('hex') };
      // An empty piece says that all is there; it must not replace one that is.
      if (sizeBytes === 0) return whole;
      drop(offset);
      const bytes = handle ? undefined : Buffer.concat(held, sizeBytes);
      heldBytes += bytes?.length ?? 0;
      pieces.set(offset, { ...whole, offset, bytes });
      if (ahead && known.sizeBytes === offset) known = ahead;
      return whole;
    },
    drop,
    has: (offset) => pieces.has(offset),
    async prefix() {
      const pieceCount = await hashOn();
      return { pieceCount, sizeBytes: known.sizeBytes, md5: known.md5() };
    },
    async seal() {
      isOver = true;
      const count = await hashOn();
      const all = inOrder();
      if (count < all.length) {
        await discard();
        return undefined;
      }
      home.onEnd();
      const { sizeBytes } = known;
      const [md5, blobId] = [known.md5(), known.sha256()];
      const content = opening
        ? await closeFile(await opening, all, path ?? '', sizeBytes)
        : Buffer.concat(all.map((piece) => piece.bytes ?? Buffer.alloc(0)));
      return {
        sizeBytes,
        md5,
        commit() {
          home.keep(blobId, content);
          return { blobId, sizeBytes, md5 };
        },
      };
    },
    discard,
  };
}

async function closeFile(file: FileHandle, all: readonly KeptPiece[], path: string, size: number): Promise<string> {
  for (const { bytes, offset } of all) if (bytes) await file.write(bytes, 0, bytes.length, offset);
  await file.truncate(size);
  await file.close();
  return path;
}

async function hashFromFile(file: FileHandle, piece: KeptPiece, hash: RunningHash): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.min(1024 * 1024, piece.sizeBytes));
  let done = 0;
  while (done < piece.sizeBytes) {
    const wanted = Math.min(buffer.length, piece.sizeBytes - done);
    const { bytesRead } = await file.read(buffer, 0, wanted, piece.offset + done);
    if (bytesRead === 0)
      throw new ShareFileError('internal', 'The file of an upload is shorter than what was written.');
    hash.update(buffer.subarray(0, bytesRead));
    done += bytesRead;
  }
}

function tooLong(maxBytes: number): ShareFileError {
  return new ShareFileError('body-too-large', `The file is longer than the ${maxBytes} bytes that are taken.`);
}
