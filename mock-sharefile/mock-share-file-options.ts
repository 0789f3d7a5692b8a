import type { Clock, Random, Transport, WorkQueue } from './ports.ts';
import type { ShareFileSettings } from './settings.ts';

/** What a mock is made from: the world it lives in, and what is to be different from the usual. */
export interface MockShareFileOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly random: Random;
  readonly transport: Transport;
  readonly settings?: Partial<ShareFileSettings>;
  /** Seed of the names and contents that the account starts with; taken from `random` unless given. */
  readonly seed?: number | string;
  /**
   * Folder in which everything is kept that was acknowledged, so that the account goes on after the process ended, even
   * by `kill -9`. One process at a time may use it. The seed counts for an empty folder only. Without it all is in memory.
   */
  readonly dataDir?: string;
  /** What the control API wants as its bearer token; made from `random` unless given. */
  readonly controlToken?: string;
  /** Moves the clock by so many milliseconds and runs what becomes due, where the clock is a virtual one. */
  readonly advance?: ((durationMs: number) => Promise<void>) | undefined;
}
