import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';

/** The hashes of the beginning of a content: MD5 is what the service shows, SHA-256 is the id of the content. */
export interface RunningHash {
  readonly sizeBytes: number;
  update(bytes: Buffer): void;
  /** A copy that goes on by itself: a piece that turns out to be broken must not spoil what is there. */
  fork(): RunningHash;
  /** Gives the MD5 so far, and can go on. */
  md5(): string;
  sha256(): string;
}

/** Builds the hashes of nothing yet. */
export function createRunningHash(): RunningHash {
  return continueHash(createHash('md5'), createHash('sha256'), 0);
}

function continueHash(md5: Hash, sha256: Hash, start: number): RunningHash {
  let sizeBytes = start;
  return {
    get sizeBytes() {
      return sizeBytes;
    },
    update(bytes) {
      md5.update(bytes);
      sha256.update(bytes);
      sizeBytes += bytes.length;
    },
    fork: () => continueHash(md5.copy(), sha256.copy(), sizeBytes),
    md5: () => md5.copy().digest('hex'),
    sha256: () => sha256.copy().digest('hex'),
  };
}
