import type { DraftFile } from './draft-file.ts';
import { lengthOf } from './draft-file.ts';

/** Keeps one piece of a content while it arrives. */
export interface PieceWriter {
  /** How much has arrived. */
  readonly sizeBytes: number;
  /** Takes the next part; from the first one on that is `forFile`, the piece goes to the file. */
  push(part: Buffer, forFile: boolean): Promise<void>;
  /** Gives the piece if it is in memory; otherwise it is in the file by then. */
  end(): Promise<Buffer | undefined>;
  /** Resolves when nothing is being written any more, however that ended. */
  settled(): Promise<void>;
}

/** Parts come in 64 KB; written one by one, the waiting for the disk costs more than the writing. */
const FLUSH_BYTES = 1024 * 1024;

/** Builds the writer of a piece that begins at `offset`. What is written is written while the next parts arrive. */
export function createPieceWriter(write: DraftFile['write'], offset: number): PieceWriter {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let sizeBytes = 0;
  let isInFile = false;
  let writing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    const [parts, position] = [held, offset + sizeBytes - heldBytes];
    held = [];
    heldBytes = 0;
    // One at a time, so that no more than two of these are in memory.
    await writing;
    writing = write(parts, position);
    // Whoever waits for it hears of a failure; without this line it would also end the process.
    writing.catch(() => undefined);
  };

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    async push(part, forFile) {
      held.push(part);
      heldBytes += part.length;
      sizeBytes += part.length;
      isInFile ||= forFile;
      if (isInFile && heldBytes >= FLUSH_BYTES) await flush();
    },
    async end() {
      if (!isInFile) return Buffer.concat(held, lengthOf(held));
      if (heldBytes > 0) await flush();
      await writing;
      return undefined;
    },
    settled: () => writing.catch(() => undefined),
  };
}
