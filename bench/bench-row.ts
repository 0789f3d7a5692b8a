/** One line of a bench: a ratio to something that ran side by side, with its quartiles over all pairs. */
export interface BenchRow {
  /** What was measured, and beside what. */
  readonly name: string;
  readonly ratioMedian: number;
  readonly ratioQ1: number;
  readonly ratioQ3: number;
  /** What stands behind the figure, when it is no plain ratio. */
  readonly unit?: string;
  readonly note?: string;
}
