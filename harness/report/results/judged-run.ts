import type { Observation, Report } from '../../../schemas/index.ts';

/** A run with all that was seen in it and how it was judged. */
export interface JudgedRun {
  /** Name by which results and pages speak of it. */
  readonly name: string;
  readonly observation: Observation;
  readonly report: Report;
}
