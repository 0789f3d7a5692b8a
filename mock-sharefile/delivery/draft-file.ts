import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { ShareFileError } from '../domain/share-file-error.ts';
import type { RunningHash } from './running-hash.ts';

/** A file that is written to while pieces of it arrive in any order. It is made with the first write. */
export interface DraftFile {
  readonly isMade: boolean;
  /** Writes buffers one behind the other from `position` on. */
  write(buffers: readonly Buffer[], position: number): Promise<void>;
  /** Hashes so many bytes of what was written. */
  hash(position: number, byteLength: number, hash: RunningHash): Promise<void>;
  /** Cuts the file at `byteLength`, closes it and gives its path. */
  finish(byteLength: number): Promise<string>;
  discard(): Promise<void>;
}

const READ_BYTES = 1024 * 1024;

/** Builds a file that is not there yet. */
export function createDraftFile(toPath: () => string): DraftFile {
  let opening: Promise<FileHandle> | undefined;
  let path = '';
  const openFile = (): Promise<FileHandle> => {
    if (!opening) {
      path = toPath();
      opening = open(path, 'w+', 0o600);
    }
    return opening;
  };
  return {
    get isMade() {
      return opening !== undefined;
    },
    async write(buffers, position) {
      const file = await openFile();
      const { bytesWritten } = await file.writev(buffers, position);
      if (bytesWritten === lengthOf(buffers)) return;
      throw new ShareFileError('internal', 'The file of an upload could not be written as a whole: the disk is full.');
    },
    async hash(position, byteLength, hash) {
      const file = await openFile();
      const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, byteLength));
      let done = 0;
      while (done < byteLength) {
        const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, byteLength - done), position + done);
        if (bytesRead === 0)
          throw new ShareFileError('internal', 'The file of an upload is shorter than what was written.');
        hash.update(buffer.subarray(0, bytesRead));
        done += bytesRead;
      }
    },
    async finish(byteLength) {
      const file = await openFile();
      await file.truncate(byteLength);
      await file.close();
      return path;
    },
    async discard() {
      if (!opening) return;
      const file = await opening;
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}

/** Gives the length of all of them together. */
export function lengthOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}
