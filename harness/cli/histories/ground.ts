import type { ScenarioFile } from '../../../schemas/index.ts';
import type { JudgedHistory } from './judge-history.ts';

/** Where histories are played, and what is done with one that fails there. */
export interface Ground {
  /** What is said before the first history, in a line. */
  readonly announcement?: string;
  generate(seed: number): ScenarioFile;
  judge(history: ScenarioFile, seed: number): Promise<JudgedHistory>;
  /** Shrinks a history that fails and writes what is left of it. */
  pursue(failing: FailingHistory): Promise<FoundFailure>;
  /** Why no further history is begun; undefined while time is left. */
  whyOver(): string | undefined;
}

/** A history that fails. */
export interface FailingHistory {
  readonly seed: number;
  readonly history: ScenarioFile;
  readonly judged: JudgedHistory;
  /** The check by which it fails. */
  readonly failure: string;
}

/** A way to fail that was found. */
export interface FoundFailure {
  readonly failure: string;
  readonly seed: number;
  readonly reason: string;
  readonly steps: number;
  readonly runs: number;
  readonly file: string;
  readonly bundle: string;
  /** What is known of how far it was shrunk, and how it is run again; sentences. */
  readonly notes: readonly string[];
}

/** How many steps a history has. */
export function countSteps({ before = [], steps }: ScenarioFile): number {
  return before.length + steps.length;
}
