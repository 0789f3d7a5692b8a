import type { ScenarioExpectation, ScenarioFile } from '../../schemas/index.ts';

/** What a file is to hold: text, or that many repeatable bytes. */
export type FileContent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bytes'; readonly bytes: number };

/** One step of a scenario; durations in milliseconds. */
export type Step =
  | { readonly kind: 'advance'; readonly durationMs: number }
  | { readonly kind: 'settle' }
  | { readonly kind: 'upload'; readonly path: string; readonly content: FileContent }
  | { readonly kind: 'new-version'; readonly path: string; readonly content: FileContent }
  | { readonly kind: 'create-folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly name: string }
  | { readonly kind: 'move'; readonly path: string; readonly toFolder: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'delete-instance'; readonly replay: string }
  | { readonly kind: 'answer-callbacks'; readonly replay: string; readonly status: number; readonly times: number };

/** A history that can be run: what to replay, what to do in ShareFile and when, what to expect. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** First instant of a virtual clock, epoch milliseconds. */
  readonly startAt?: number;
  readonly seed?: number;
  readonly replays: ScenarioFile['replays'];
  readonly probes: NonNullable<ScenarioFile['probes']>;
  /** Done before any instance is created. */
  readonly before: readonly Step[];
  readonly steps: readonly Step[];
  readonly expect?: ScenarioExpectation;
}
