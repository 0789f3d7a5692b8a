import type {
  Fault,
  InquireStep,
  RequestStep,
  ScenarioExpectation,
  ScenarioFile,
  ScenarioSettings,
} from '../../schemas/index.ts';

/** What a file is to hold: text, or that many repeatable bytes. */
export type FileContent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bytes'; readonly bytes: number };

/** What one step does; durations in milliseconds. */
export type StepAction =
  | { readonly kind: 'advance'; readonly durationMs: number }
  | { readonly kind: 'settle' }
  | { readonly kind: 'upload'; readonly path: string; readonly content: FileContent }
  | { readonly kind: 'new-version'; readonly path: string; readonly content: FileContent }
  | { readonly kind: 'create-folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly name: string }
  | { readonly kind: 'move'; readonly path: string; readonly toFolder: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'restore'; readonly path: string }
  | { readonly kind: 'delete-instance'; readonly replay: string }
  | { readonly kind: 'answer-callbacks'; readonly replay: string; readonly status: number; readonly times: number }
  | { readonly kind: 'set-faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'clear-faults'; readonly ids: readonly string[] | 'all' }
  | {
      readonly kind: 'restart';
      /** Whether the connector finds what it had before. */
      readonly keep: boolean;
      readonly settings: ConnectorSettingsPatch;
    }
  | { readonly kind: 'release-queue'; readonly replay?: string }
  | { readonly kind: 'request'; readonly request: RequestStep }
  | { readonly kind: 'inquire'; readonly replay: string; readonly about: InquireStep['about'] };

/** One step of a scenario. */
export type Step = StepAction & {
  /** Where the scenario file has it, such as `steps[3]`. */
  readonly at?: string;
};

/** Connector settings that differ from the defaults. */
export type ConnectorSettingsPatch = NonNullable<ScenarioSettings['connector']>;

/** A history that can be run: what to replay, what to do in ShareFile and when, what to expect. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** First instant of a virtual clock, epoch milliseconds. */
  readonly startAt?: number;
  readonly seed?: number;
  /** What is different from the defaults of the local services. */
  readonly settings?: ScenarioSettings;
  /** Ways in which the mock ShareFile misbehaves from the start. */
  readonly faults?: readonly Fault[];
  /** Merged into the body of every replay before the replay's own overrides. */
  readonly overrides?: ScenarioFile['overrides'];
  readonly replays: ScenarioFile['replays'];
  readonly probes: NonNullable<ScenarioFile['probes']>;
  /** Done before any instance is created. */
  readonly before: readonly Step[];
  readonly steps: readonly Step[];
  readonly expect?: ScenarioExpectation;
  /** The same history under other circumstances; where there are any, they are run instead of the scenario itself. */
  readonly variants?: readonly ScenarioVariant[];
}

/** A scenario with the changes of one of its variants merged in. */
export interface ScenarioVariant {
  readonly name: string;
  readonly description?: string;
  readonly scenario: Scenario;
}
