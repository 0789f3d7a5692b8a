// Generated from schemas/harness/scenario.schema.json by npm run generate; change the schema, not this file.

/**
 * Path of an Item in the account, starting at /top.
 */
export type ItemPath = string;

/**
 * What to replay, what to do in ShareFile and when, and what to expect.
 */
export interface ScenarioFile {
  /**
   * Name of the scenario, in words joined by hyphens.
   */
  readonly name: string;
  /**
   * What the history shows, in a sentence.
   */
  readonly description: string;
  /**
   * First instant of a virtual clock.
   */
  readonly startAt?: string;
  /**
   * Seed of the run.
   */
  readonly seed?: number;
  /**
   * The documented requests to send, in order.
   *
   * @minItems 1
   */
  readonly replays: readonly ScenarioReplay[];
  /**
   * Requests that must be refused; each is the first replay's request with other credentials.
   */
  readonly probes?: readonly (
    | 'without-organization'
    | 'without-user'
    | 'without-authorization'
    | 'wrong-organization'
    | 'wrong-secrets'
    | 'wrong-user'
  )[];
  /**
   * Done before any instance is created.
   */
  readonly before?: readonly ScenarioStep[];
  /**
   * What happens after the instances are created, in order.
   *
   * @minItems 1
   */
  readonly steps: readonly ScenarioStep[];
  readonly expect?: ScenarioExpectation;
}
/**
 * Verdicts that this history must lead to, for scenarios that reproduce a defect.
 */
export interface ScenarioExpectation {
  /**
   * Verdict of the whole report.
   */
  readonly verdict?: 'pass' | 'fail' | 'error';
  /**
   * Verdicts of single checks, by name.
   */
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
  /**
   * Name by which steps refer to the replay.
   */
  readonly id: string;
  /**
   * Path of the documented text below the package, such as fixtures/documented/polling-curl.txt.
   */
  readonly document: string;
  /**
   * How the instance is to learn of changes.
   */
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
  /**
   * Upload a new file.
   */
  readonly upload?: ContentStep;
  readonly uploadMany?: UploadManyStep;
  /**
   * Upload over a file that exists.
   */
  readonly newVersion?: ContentStep;
  /**
   * Create a folder.
   */
  readonly createFolder?: PathStep;
  /**
   * Rename a file or folder.
   */
  readonly rename?: RenameStep;
  /**
   * Move a file or folder into another folder.
   */
  readonly move?: MoveStep;
  /**
   * Delete a file, or a folder with all that is in it.
   */
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
  /**
   * Folder that takes the files.
   */
  readonly folder: ItemPath;
  /**
   * How many files.
   */
  readonly count: number;
  /**
   * Start of each name.
   */
  readonly prefix: string;
  /**
   * End of each name, such as .txt.
   */
  readonly suffix?: string;
  /**
   * Size of each file.
   */
  readonly bytes?: number;
}
/**
 * How the callback receiver answers the next callbacks of a replay; afterwards 200 again.
 */
export interface AnswerCallbacksStep {
  /**
   * Id of the replay.
   */
  readonly replay: string;
  /**
   * HTTP status of the answer.
   */
  readonly status: number;
  /**
   * How many callbacks are answered so.
   */
  readonly times: number;
}
/**
 * A file and what it holds: text, or that many repeatable bytes (default: 64).
 */
export interface ContentStep {
  readonly path: ItemPath;
  /**
   * Text of the file.
   */
  readonly content?: string;
  /**
   * Size of a file with made-up content.
   */
  readonly bytes?: number;
}
/**
 * A file or folder by its path.
 */
export interface PathStep {
  readonly path: ItemPath;
}
/**
 * A file or folder and its new name.
 */
export interface RenameStep {
  readonly path: ItemPath;
  /**
   * The new name, without folders.
   */
  readonly name: string;
}
/**
 * A file or folder and where it goes.
 */
export interface MoveStep {
  readonly path: ItemPath;
  /**
   * Folder that takes it.
   */
  readonly toFolder: ItemPath;
}
