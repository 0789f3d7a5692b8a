// Generated from schemas/harness/scenario.schema.json by npm run generate; change the schema, not this file.
import type { ConnectorSettingsFile } from '../open-connectors/connector-settings.ts';
import type { Fault } from '../sharefile/fault.ts';
import type { MockShareFileSettings } from '../sharefile/mock-settings.ts';

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
   * What is different from the defaults of the local services.
   */
  readonly settings?: ScenarioSettings;
  /**
   * Ways in which the mock ShareFile misbehaves from the very start.
   */
  readonly faults?: readonly Fault[];
  /**
   * Merged into the JSON body of every replay, before its own overrides (RFC 7386: null removes a member). {connectorUrl}, {shareFileUrl} and {callbackUrl} in texts are filled in.
   */
  readonly overrides?: {
    readonly [k: string]: unknown;
  };
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
  /**
   * What this history must lead to; that every check passes, unless given.
   */
  readonly expect?: ScenarioExpectation;
  /**
   * The same history under other circumstances: each is the scenario with its members merged in. With variants, only they are run.
   *
   * @minItems 1
   */
  readonly variants?: readonly ScenarioVariant[];
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
   * A documented text below the package, such as fixtures/documented/polling-curl.txt, or a curl command or JSON body of your own, such as ./my-request.txt beside the scenario.
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
  /**
   * Bring a deleted file or folder back from the recycle bin, to where it was.
   */
  readonly restore?: PathStep;
  /**
   * Let the mock ShareFile misbehave from now on.
   *
   * @minItems 1
   */
  readonly setFaults?: readonly Fault[];
  /**
   * End the faults of these ids, or all with true.
   */
  readonly clearFaults?: true | readonly string[];
  readonly restart?: RestartStep;
  readonly releaseQueue?: ReleaseQueueStep;
  /**
   * Send a request to the connector.
   */
  readonly request?: RequestStep;
  readonly inquire?: InquireStep;
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
 * The connector ends abruptly and starts again.
 */
export interface RestartStep {
  /**
   * Whether it finds its instances and notifications again; true unless given.
   */
  readonly keep?: boolean;
  /**
   * Settings of the connector that differ from now on.
   */
  readonly settings?: ConnectorSettingsFile;
}
/**
 * Ask the connector to deliver again what nobody took; of one replay, or of all with {}.
 */
export interface ReleaseQueueStep {
  /**
   * Id of the replay.
   */
  readonly replay?: string;
}
/**
 * Ask the connector what its documentation promises an answer to; the checks judge the answers.
 */
export interface InquireStep {
  /**
   * Id of a replay whose instance is alive and has been notified of something.
   */
  readonly replay: string;
  /**
   * The platform as a whole, the replay's instance, instances that are created and deleted for the purpose, events that come in for one of those.
   *
   * @minItems 1
   */
  readonly about: readonly ('platform' | 'instance' | 'creation' | 'inbound')[];
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
/**
 * Settings of the local services; those not named keep their defaults.
 */
export interface ScenarioSettings {
  /**
   * Settings of the mock ShareFile.
   */
  readonly sharefile?: MockShareFileSettings;
  /**
   * Settings of the reference connector.
   */
  readonly connector?: ConnectorSettingsFile;
}
/**
 * The scenario with these members merged into it (as RFC 7386 has it: lists replace lists; in overrides, null takes a member out of the body).
 */
export interface ScenarioVariant {
  /**
   * Name of the variant, in words joined by hyphens.
   */
  readonly name: string;
  /**
   * What is different, and what that shows.
   */
  readonly description?: string;
  /**
   * First instant of a virtual clock.
   */
  readonly startAt?: string;
  /**
   * Seed of the run.
   */
  readonly seed?: number;
  /**
   * Merged into the scenario's settings.
   */
  readonly settings?: ScenarioSettings;
  /**
   * Instead of the scenario's faults.
   */
  readonly faults?: readonly Fault[];
  /**
   * Merged into the scenario's overrides.
   */
  readonly overrides?: {
    readonly [k: string]: unknown;
  };
  /**
   * Instead of the scenario's steps.
   *
   * @minItems 1
   */
  readonly steps?: readonly ScenarioStep[];
  /**
   * Merged into the scenario's expectations.
   */
  readonly expect?: ScenarioExpectation;
}
/**
 * What a history must lead to. Events are those of callbacks that were answered with 2xx.
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
  /**
   * Events that must have come, or must not.
   */
  readonly events?: readonly ExpectedEvent[];
  /**
   * That no event came at all.
   */
  readonly none?: true;
  /**
   * How many events and callbacks came, by the id of the replay.
   */
  readonly counts?: {
    readonly [k: string]: ExpectedCounts;
  };
  /**
   * How the documented requests are answered, by the id of the replay.
   */
  readonly replays?: {
    readonly [k: string]: ExpectedAnswer;
  };
  /**
   * How the requests of steps are answered, by their names.
   */
  readonly requests?: {
    readonly [k: string]: ExpectedAnswer;
  };
}
/**
 * Events that agree in all that is given here; at least one unless said otherwise.
 */
export interface ExpectedEvent {
  /**
   * Id of the replay whose callback URL got it; any unless given.
   */
  readonly replay?: string;
  /**
   * Path at which the Item was changed, such as /top/a.txt; * stands for any part of a name, ** for any path.
   */
  readonly item?: ItemPath;
  /**
   * Type of the event.
   */
  readonly type?: string;
  /**
   * Whether the event names an object.
   */
  readonly objectId?: 'present' | 'absent';
  /**
   * How often exactly.
   */
  readonly times?: number;
  /**
   * How often at least.
   */
  readonly atLeast?: number;
  /**
   * How often at most.
   */
  readonly atMost?: number;
  /**
   * Never; the same as times 0.
   */
  readonly none?: true;
  /**
   * It came no later than so long after the change, such as 15m.
   */
  readonly within?: string;
  /**
   * It came no sooner than so long after the change.
   */
  readonly notBefore?: string;
}
/**
 * How many came; what is not named is not counted.
 */
export interface ExpectedCounts {
  /**
   * Events of this type.
   */
  readonly CREATED?: number;
  /**
   * Events of this type.
   */
  readonly UPDATED?: number;
  /**
   * Events of this type.
   */
  readonly DELETED?: number;
  /**
   * Events of this type.
   */
  readonly UNKNOWN?: number;
  /**
   * Events of all types.
   */
  readonly total?: number;
  /**
   * Callbacks that were answered with 2xx.
   */
  readonly callbacks?: number;
  /**
   * All callbacks, refused ones as well.
   */
  readonly attempts?: number;
}
/**
 * An answer of the connector.
 */
export interface ExpectedAnswer {
  /**
   * HTTP status.
   */
  readonly status?: number;
  /**
   * Text that the body must contain.
   */
  readonly says?: string;
}
/**
 * A request to the connector's API and the name by which its answer can be expected.
 */
export interface RequestStep {
  /**
   * Name for expect.requests.
   */
  readonly name?: string;
  /**
   * Whose secrets it carries: those of the platform (default), also the token of the replay's instance, or none.
   */
  readonly as?: 'platform' | 'instance' | 'nobody';
  /**
   * Id of the replay whose instance is meant; the first unless given.
   */
  readonly replay?: string;
  /**
   * HTTP method; GET, or POST with a body, unless given.
   */
  readonly method?: string;
  /**
   * Path below /elements/api-v2. {instanceId} and {inboundId} stand for the instance's number and for the id in its inbound webhook URL.
   */
  readonly path: string;
  /**
   * Further headers.
   */
  readonly headers?: {
    readonly [k: string]: string;
  };
  /**
   * JSON body.
   */
  readonly body?: unknown;
}
