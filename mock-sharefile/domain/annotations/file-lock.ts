/** That somebody works on a file. It is kept by the stream id of the file, for it outlives versions. */
export interface FileLock {
  readonly id: string;
  readonly ownerId: string;
  readonly minutes: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}
