import { createHash } from 'node:crypto';
import type { FileContent } from '../domain/items/item-record.ts';
import { ShareFileError } from '../domain/share-file-error.ts';
import { createDraftFile } from './draft-file.ts';
import { createPieceWriter } from './piece-writer.ts';
import type { RunningHash } from './running-hash.ts';
import { createRunningHash } from './running-hash.ts';

/** A content that is arriving, in pieces and in any order. */
export interface ContentDraft {
  /**
   * Writes a piece at `offset` as fast as it can be kept. Rejects with `body-too-large` if it ends beyond `maxBytes`;
   * what arrived of a piece that fails does not count. A piece at a known offset replaces that one. Its MD5 is told if
   * it `isHashed`: that costs as much as all else about a piece.
   */
  write(offset: number, source: AsyncIterable<Buffer>, maxBytes: number, isHashed?: boolean): Promise<WrittenPiece>;
  /** Takes back a piece, as one whose hash was wrong. */
  drop(offset: number): void;
  has(offset: number): boolean;
  /** What is there from the start without a gap. */
  prefix(): Promise<Prefix>;
  /** Ends the draft. Gives undefined if there are gaps or overlaps; the draft is then thrown away. */
  seal(): Promise<SealedContent | undefined>;
  discard(): Promise<void>;
}

/** A piece that has arrived. */
export interface WrittenPiece {
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly md5: string | undefined;
}

/** A content, or the beginning of one. */
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

interface KeptPiece {
  readonly sizeBytes: number;
  readonly offset: number;
  /** Undefined if it is in the file. */
  readonly bytes: Buffer | undefined;
}

/** Builds an empty draft. Pieces stay in memory until they are longer together than the store allows. */
export function createContentDraft(home: DraftHome): ContentDraft {
  const pieces = new Map<number, KeptPiece>();
  let known: RunningHash = createRunningHash();
  let heldBytes = 0;
  const file = createDraftFile(home.filePath);
  let isOver = false;

  const drop = (offset: number): void => {
    heldBytes -= pieces.get(offset)?.bytes?.length ?? 0;
    pieces.delete(offset);
    // What was hashed may be what is taken back; hashing starts again when it is next asked for.
    if (offset < known.sizeBytes) known = createRunningHash();
  };
  const checkOpen = (): void => {
    if (isOver) throw new ShareFileError('bad-request', 'The upload ended while this piece of it arrived.');
  };
  const writing = new Set<Promise<void>>();
  const writeOn = async (buffers: readonly Buffer[], position: number): Promise<void> => {
    // Begun now, it would change what is hashed, or make a file that nobody removes.
    checkOpen();
    const write = file.write(buffers, position);
    writing.add(write);
    await write.finally(() => writing.delete(write));
  };
  /** Keeps out all pieces, and waits for what is being written of them. */
  const end = async (): Promise<void> => {
    isOver = true;
    await Promise.allSettled(writing);
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
      else await file.hash(piece.offset, piece.sizeBytes, known);
    }
    return count;
  };
  const discard = async (): Promise<void> => {
    pieces.clear();
    heldBytes = 0;
    home.onEnd();
    await end();
    await file.discard();
  };

  return {
    async write(offset, source, maxBytes, isHashed = false) {
      const md5 = isHashed ? createHash('md5') : undefined;
      const ahead = offset === known.sizeBytes ? known.fork() : undefined;
      const writer = createPieceWriter(writeOn, offset);
      try {
        for await (const part of source) {
          checkOpen();
          if (offset + writer.sizeBytes + part.length > maxBytes) throw tooLong(maxBytes);
          md5?.update(part);
          ahead?.update(part);
          await writer.push(part, heldBytes + writer.sizeBytes + part.length > home.memoryBytes);
        }
        checkOpen();
        const { sizeBytes } = writer;
        const bytes = await writer.end();
        checkOpen();
        const written = { sizeBytes, md5: md5?.digest('hex') };
        // An empty piece says that all is there; it must not replace one that is.
        if (sizeBytes === 0) return written;
        drop(offset);
        heldBytes += bytes?.length ?? 0;
        pieces.set(offset, { sizeBytes, offset, bytes });
        if (ahead && known.sizeBytes === offset) known = ahead;
        return written;
      } finally {
        await writer.settled();
      }
    },
    drop,
    has: (offset) => pieces.has(offset),
    async prefix() {
      const pieceCount = await hashOn();
      return { pieceCount, sizeBytes: known.sizeBytes, md5: known.md5() };
    },
    async seal() {
      await end();
      const count = await hashOn();
      const all = inOrder();
      if (count < all.length) {
        await discard();
        return undefined;
      }
      home.onEnd();
      const { sizeBytes } = known;
      const [md5, blobId] = [known.md5(), known.sha256()];
      for (const { bytes, offset } of all) if (bytes && file.isMade) await file.write([bytes], offset);
      const content = file.isMade
        ? await file.finish(sizeBytes)
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

function tooLong(maxBytes: number): ShareFileError {
  return new ShareFileError('body-too-large', `The file is longer than the ${maxBytes} bytes that are taken.`);
}
