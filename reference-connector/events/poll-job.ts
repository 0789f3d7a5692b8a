/** One instance's polling as it stands. */
export interface PollJob {
  readonly instanceId: number;
  readonly refreshIntervalMinutes: number;
  /** Epoch ms; undefined once polling has ended. */
  readonly nextPollAt: number | undefined;
  /** Failed polls in a row. */
  readonly failures: number;
  /** The failure that ended polling; undefined while it goes on. */
  readonly endedBecause: string | undefined;
  /** What is polled, and the start of the last poll that succeeded (epoch ms), or where polling began. */
  readonly resources: readonly { readonly name: string; readonly lastPollAt: number }[];
}
