// Generated from schemas/harness/observation.schema.json by npm run generate; change the schema, not this file.

/**
 * An instant in UTC with milliseconds.
 */
export type Instant = string;
/**
 * Number of a defect of the documentation, see fixtures/README.md.
 */
export type Quirk = string;
/**
 * Any JSON value.
 */
export type AnyJson = unknown;

/**
 * All that was seen in one run: what was replayed, what was changed in ShareFile and which callbacks came. It holds no secrets, so it can be kept and judged again elsewhere.
 */
export interface Observation {
  /**
   * Version of this document's form.
   */
  readonly schemaVersion: 1;
  readonly tool: Tool;
  /**
   * The seed that makes the run repeatable.
   */
  readonly seed: number;
  /**
   * Whether time was moved by the harness (virtual) or passed by itself (system).
   */
  readonly clock: 'virtual' | 'system';
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly subject: Subject;
  readonly shareFile: ObservedShareFile;
  /**
   * The documented requests that were sent, in order.
   */
  readonly replays: readonly Replay[];
  /**
   * What was done in ShareFile, in order.
   */
  readonly changes: readonly ObservedChange[];
  readonly truth?: ProviderTruth;
  /**
   * The callbacks that came, in order.
   */
  readonly callbacks: readonly ReceivedCallback[];
  /**
   * Requests that the subject had to refuse.
   */
  readonly probes: readonly Probe[];
  /**
   * What a reader of the run should know, in sentences.
   */
  readonly notes?: readonly string[];
  /**
   * What the subject was asked beside the replays, and what it answered, in order.
   */
  readonly inquiries?: readonly Probe[];
  /**
   * Callbacks of instances that were created for inquiries only.
   */
  readonly inquiryCallbacks?: readonly ReceivedCallback[];
  /**
   * Further requests that the scenario sent to the subject.
   */
  readonly requests?: readonly Probe[];
}
/**
 * The ShareFile account in which changes were made.
 */
export interface ObservedShareFile {
  /**
   * Where its API was reached.
   */
  readonly url: string;
  /**
   * Name of the account in its host.
   */
  readonly subdomain: string;
}
/**
 * Where it is known from what happened in ShareFile; absent where only the steps of the scenario are known.
 */
export interface ProviderTruth {
  /**
   * The mock's change feed, or listings of the account before and after the steps.
   */
  readonly source: 'change-feed' | 'listings';
  /**
   * What the source cannot tell, in sentences.
   */
  readonly gaps: readonly string[];
}
/**
 * The program that made the document.
 */
export interface Tool {
  /**
   * Name of the program.
   */
  readonly name: string;
  /**
   * Version of the program.
   */
  readonly version: string;
}
/**
 * The Open Connectors implementation that was put to the test.
 */
export interface Subject {
  /**
   * Where the subject was reached.
   */
  readonly url: string;
  /**
   * Whether it is the reference connector, started by the harness, or a service of its own.
   */
  readonly kind: 'reference' | 'external';
}
/**
 * Header names in lower case; repeated headers joined with a comma and a space.
 */
export interface HeaderValues {
  readonly [k: string]: string;
}
/**
 * One documented request as it was sent, and what came of it.
 */
export interface Replay {
  /**
   * Name of the replay in this run.
   */
  readonly id: string;
  /**
   * Path of the documented text, such as fixtures/documented/polling-curl.txt.
   */
  readonly document: string;
  /**
   * How the instance learns of changes.
   */
  readonly mode: 'polling' | 'webhook';
  /**
   * What had to be understood to read the documented text, such as a re-joined line.
   */
  readonly notes: readonly ReplayNote[];
  /**
   * What the documentation leaves open and how it was filled.
   */
  readonly blanks: readonly Blank[];
  /**
   * Values that the documentation prints wrong and that were put right.
   */
  readonly repairs: readonly Repair[];
  readonly request: ObservedRequest;
  readonly response: ObservedResponse;
  readonly requestedAt: Instant;
  readonly answeredAt: Instant;
  readonly instance?: ObservedInstance;
  /**
   * When the instance's deletion was answered.
   */
  readonly deletedAt?: Instant;
  /**
   * HTTP status of that answer.
   */
  readonly deleteStatus?: number;
  readonly eventConfiguration: EventConfiguration;
}
/**
 * The connector instance that the answer names; absent when none was created.
 */
export interface ObservedInstance {
  /**
   * Number of the instance.
   */
  readonly id: number;
  /**
   * Whether the answer held a token; the token itself is never kept.
   */
  readonly tokenPresent: boolean;
  /**
   * Whether the token is text of the base64 alphabet.
   */
  readonly tokenIsBase64?: boolean;
  /**
   * Name of the instance in the answer.
   */
  readonly name: string;
}
/**
 * Something that had to be understood to read a documented text.
 */
export interface ReplayNote {
  readonly quirk?: Quirk;
  /**
   * What it was, in a sentence.
   */
  readonly text: string;
}
/**
 * A place that the documentation leaves open.
 */
export interface Blank {
  /**
   * Where: a header name or the path of a body member, such as configuration['oauth.api.key'].
   */
  readonly member: string;
  /**
   * What the document has there.
   */
  readonly was: string;
  /**
   * What was put there; a secret is described, never shown.
   */
  readonly filledWith: string;
}
/**
 * A value that the documentation misprints.
 */
export interface Repair {
  readonly quirk: Quirk;
  /**
   * Path of the body member.
   */
  readonly member: string;
  /**
   * What the document prints.
   */
  readonly was: string;
  /**
   * What was sent instead.
   */
  readonly now: string;
}
/**
 * A request with its secrets redacted.
 */
export interface ObservedRequest {
  /**
   * HTTP method.
   */
  readonly method: string;
  /**
   * Where it was sent.
   */
  readonly url: string;
  readonly headers: HeaderValues;
  /**
   * The parsed JSON.
   */
  readonly body?: unknown;
}
/**
 * An answer with its secrets redacted; body is the parsed JSON, or the text when it is none.
 */
export interface ObservedResponse {
  /**
   * HTTP status.
   */
  readonly status: number;
  readonly headers: HeaderValues;
  /**
   * The parsed JSON, or the text when it is none.
   */
  readonly body?: unknown;
}
/**
 * What the request's event.* configuration means, read once for the checks.
 */
export interface EventConfiguration {
  /**
   * event.vendor.type as it was sent.
   */
  readonly vendorType: string;
  /**
   * Whether a signature key was sent.
   */
  readonly signed: boolean;
  /**
   * event.poller.refresh_interval in minutes; absent when not polled or not a positive number.
   */
  readonly refreshIntervalMinutes?: number;
  /**
   * The polled resource, such as documents.
   */
  readonly resource?: string;
  /**
   * JSON path of the member that identifies a record.
   */
  readonly idField?: string;
  readonly dates?: ObservedDates;
}
/**
 * datesConfiguration of the polled resource, with the switches that sit beside it; names as on the wire.
 */
export interface ObservedDates {
  /**
   * JSON path of the date that tells an updated record.
   */
  readonly updatedDateField?: string;
  /**
   * Java pattern of that date.
   */
  readonly updatedDateFormat?: string;
  /**
   * Zone of that date.
   */
  readonly updatedDateTimezone?: string;
  /**
   * JSON path of the date that tells a created record.
   */
  readonly createdDateField?: string;
  /**
   * Java pattern of that date.
   */
  readonly createdDateFormat?: string;
  /**
   * Zone of that date.
   */
  readonly createdDateTimezone?: string;
  /**
   * Whether records not updated since the last poll are dropped; default true.
   */
  readonly filterByUpdatedDate?: boolean;
  /**
   * Whether records newer than the start of the poll are dropped; default false.
   */
  readonly filterByCurrentDate?: boolean;
  /**
   * Seconds within which created and updated count as equal.
   */
  readonly createdCheckTolerance?: number;
  /**
   * Seconds subtracted from the last poll date.
   */
  readonly pollDelay?: number;
}
/**
 * One thing that was done to one Item in ShareFile.
 */
export interface ObservedChange {
  /**
   * Place among the changes, from 1.
   */
  readonly sequence: number;
  readonly madeAt: Instant;
  /**
   * Who did it: a step of the scenario (unless given), or others, such as another client, the connector itself or a fault.
   */
  readonly by?: 'step' | 'others';
  /**
   * What was done.
   */
  readonly operation: 'upload' | 'new-version' | 'create-folder' | 'rename' | 'move' | 'copy' | 'update' | 'delete' | 'restore';
  /**
   * Where the Item is after the change (for delete: where it was).
   */
  readonly path: string;
  /**
   * Where it was before, for rename, move and copy.
   */
  readonly fromPath?: string;
  /**
   * Id of the version that a new version replaced.
   */
  readonly previousId?: string;
  readonly item: ObservedItem;
}
/**
 * The Item as ShareFile showed it right after the change (for delete: right before); stamps verbatim, with 0 to 7 fraction digits.
 */
export interface ObservedItem {
  /**
   * Id of the Item, which for a file names one version.
   */
  readonly Id: string;
  /**
   * Id that stays over the versions of a file.
   */
  readonly StreamID?: string;
  /**
   * File or Folder.
   */
  readonly kind: 'File' | 'Folder';
  /**
   * Name of the Item.
   */
  readonly Name: string;
  /**
   * When the Item (for a file: this version) was created.
   */
  readonly CreationDate?: string;
  /**
   * When the Item or anything below it last changed.
   */
  readonly ProgenyEditDate?: string;
  /**
   * The uploader's own date of the file.
   */
  readonly ClientModifiedDate?: string;
  /**
   * Id of the folder that holds it.
   */
  readonly ParentId?: string;
}
/**
 * A Notification as it arrived.
 */
export interface ReceivedCallback {
  /**
   * Place among the callbacks, from 1.
   */
  readonly sequence: number;
  /**
   * Id of the replay whose callback URL was called; null when the path belongs to none.
   */
  readonly replay: string | null;
  readonly receivedAt: Instant;
  /**
   * HTTP method.
   */
  readonly method: string;
  /**
   * Path that was called.
   */
  readonly path: string;
  readonly headers: HeaderValues;
  /**
   * The raw bytes.
   */
  readonly bodyBase64: string;
  /**
   * What the signature header must hold, computed by the receiver from the raw bytes; null when no key was sent.
   */
  readonly expectedSignature: string | null;
  /**
   * HTTP status with which the receiver answered.
   */
  readonly answeredStatus: number;
  /**
   * Which secrets of the account the request holds, by name; absent when none.
   */
  readonly leaks?: readonly string[];
}
/**
 * A request, and what came.
 */
export interface Probe {
  /**
   * What it is for, such as without-organization, wrong-secrets, read-instance.
   */
  readonly name: string;
  readonly request: ObservedRequest;
  readonly response: ObservedResponse;
}
