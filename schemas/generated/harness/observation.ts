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
 * All that was seen in one run: what was replayed, what was changed in ShareFile and which callbacks came. It holds no secrets, so it can be kept and judged again elsewhere.
 */
export interface Observation {
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
  readonly replays: readonly Replay[];
  readonly changes: readonly ObservedChange[];
  readonly callbacks: readonly ReceivedCallback[];
  readonly probes: readonly Probe[];
  /**
   * What a reader of the run should know, in sentences.
   */
  readonly notes?: readonly string[];
}
/**
 * The ShareFile account in which changes were made.
 */
export interface ObservedShareFile {
  readonly url: string;
  readonly subdomain: string;
}
/**
 * The program that made the document.
 */
export interface Tool {
  readonly name: string;
  readonly version: string;
}
/**
 * The Open Connectors implementation that was put to the test.
 */
export interface Subject {
  readonly url: string;
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
  readonly id: string;
  /**
   * Path of the documented text, such as fixtures/documented/polling-curl.txt.
   */
  readonly document: string;
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
  readonly id: number;
  /**
   * Whether the answer held a token; the token itself is never kept.
   */
  readonly tokenPresent: boolean;
  readonly name: string;
}
export interface ReplayNote {
  readonly quirk?: Quirk;
  readonly text: string;
}
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
export interface Repair {
  readonly quirk: Quirk;
  readonly member: string;
  readonly was: string;
  readonly now: string;
}
/**
 * A request with its secrets redacted.
 */
export interface ObservedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderValues;
  readonly body?: unknown;
}
/**
 * An answer with its secrets redacted; body is the parsed JSON, or the text when it is none.
 */
export interface ObservedResponse {
  readonly status: number;
  readonly headers: HeaderValues;
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
  readonly refreshIntervalMinutes?: number;
  /**
   * The polled resource, such as documents.
   */
  readonly resource?: string;
  readonly idField?: string;
  readonly dates?: ObservedDates;
}
/**
 * datesConfiguration of the polled resource, with the switches that sit beside it; names as on the wire.
 */
export interface ObservedDates {
  readonly updatedDateField?: string;
  readonly updatedDateFormat?: string;
  readonly updatedDateTimezone?: string;
  readonly createdDateField?: string;
  readonly createdDateFormat?: string;
  readonly createdDateTimezone?: string;
  readonly filterByUpdatedDate?: boolean;
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
  readonly sequence: number;
  readonly madeAt: Instant;
  readonly operation: 'upload' | 'new-version' | 'create-folder' | 'rename' | 'move' | 'copy' | 'update' | 'delete';
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
  readonly Id: string;
  readonly StreamID?: string;
  readonly kind: 'File' | 'Folder';
  readonly Name: string;
  readonly CreationDate?: string;
  readonly ProgenyEditDate?: string;
  readonly ClientModifiedDate?: string;
  readonly ParentId?: string;
}
/**
 * A Notification as it arrived.
 */
export interface ReceivedCallback {
  readonly sequence: number;
  /**
   * Id of the replay whose callback URL was called; null when the path belongs to none.
   */
  readonly replay: string | null;
  readonly receivedAt: Instant;
  readonly method: string;
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
  readonly answeredStatus: number;
}
/**
 * A request that must be refused, and what came.
 */
export interface Probe {
  /**
   * such as without-organization, without-user, wrong-secrets, without-authorization
   */
  readonly name: string;
  readonly request: ObservedRequest;
  readonly response: ObservedResponse;
}
