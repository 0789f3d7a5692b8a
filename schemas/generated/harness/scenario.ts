// Generated from schemas/harness/scenario.schema.json by npm run generate; change the schema, not this file.

/**
 * Path below the home folder, starting with a slash.
 */
export type ItemPath = string;

/**
 * What to replay, what to do in ShareFile and when, and what to expect.
 */
export interface ScenarioFile {
  readonly name: string;
  readonly description: string;
  /**
   * First instant of a virtual clock.
   */
  readonly startAt?: string;
  readonly seed?: number;
  /**
   * @minItems 1
   */
  readonly replays: readonly ScenarioReplay[];
  /**
   * Requests that must be refused; each is the first replay's request with other credentials.
   */
  readonly probes?: readonly ('without-organization' | 'without-user' | 'without-authorization' | 'wrong-secrets')[];
  /**
   * Done before any instance is created.
   */
  readonly before?: readonly ScenarioStep[];
  /**
   * @minItems 1
   */
  readonly steps: readonly ScenarioStep[];
  readonly expect?: ScenarioExpectation;
}
/**
 * Verdicts that this history must lead to, for scenarios that reproduce a defect.
 */
export interface ScenarioExpectation {
  readonly verdict?: 'pass' | 'fail' | 'error';
  readonly checks?: {
    readonly [k: string]: 'pass' | 'fail' | 'skip';
  };
  /**
   * Ids of findings that must be among those reported.
   */
  readonly findings?: readonly string[];
}
/**
 * One documented request to send.
 */
export interface ScenarioReplay {
  readonly id: string;
  /**
   * Path of the documented text below the package, such as fixtures/documented/polling-curl.txt.
   */
  readonly document: string;
  readonly mode: 'polling' | 'webhook';
  /**
   * Merged into the JSON body (RFC 7386: null removes a member).
   */
  readonly overrides?: {
    readonly [k: string]: unknown;
  };
}
/**
 * One step: exactly one of these members.
 */
export interface ScenarioStep {
  /**
   * Let time pass, such as 15m.
   */
  readonly advance?: string;
  /**
   * Wait until nothing more is due.
   */
  readonly settle?: true;
  readonly upload?: ContentStep;
  readonly uploadMany?: UploadManyStep;
  readonly newVersion?: ContentStep;
  readonly createFolder?: PathStep;
  readonly rename?: RenameStep;
  readonly move?: MoveStep;
  readonly delete?: PathStep;
  /**
   * Id of the replay whose instance is deleted.
   */
  readonly deleteInstance?: string;
  readonly answerCallbacks?: AnswerCallbacksStep;
}
/**
 * Uploads count files named <prefix>01<suffix>, <prefix>02<suffix>, ... into one folder.
 */
export interface UploadManyStep {
  readonly folder: ItemPath;
  readonly count: number;
  readonly prefix: string;
  readonly suffix?: string;
  readonly bytes?: number;
}
/**
 * How the callback receiver answers the next callbacks of a replay; afterwards 200 again.
 */
export interface AnswerCallbacksStep {
  readonly replay: string;
  readonly status: number;
  readonly times: number;
}
/**
 * A file and what it holds: text, or that many repeatable bytes (default: 64).
 */
export interface ContentStep {
  readonly path: ItemPath;
  readonly content?: string;
  readonly bytes?: number;
}
export interface PathStep {
  readonly path: ItemPath;
}
export interface RenameStep {
  readonly path: ItemPath;
  /**
   * The new name, without folders.
   */
  readonly name: string;
}
export interface MoveStep {
  readonly path: ItemPath;
  readonly toFolder: ItemPath;
}
