/** What the mock can refuse, in its own words; `http/error-table.ts` gives each its status and wire names. */
export type ShareFileErrorCode =
  | 'bad-request'
  | 'body-too-large'
  | 'database-error'
  | 'download-limit-reached'
  | 'feature-disabled'
  | 'file-locked'
  | 'forbidden'
  | 'internal'
  | 'invalid-settings'
  | 'item-not-found'
  | 'link-expired'
  | 'maintenance'
  | 'method-not-allowed'
  | 'name-taken'
  | 'not-authenticated'
  | 'not-authorized'
  | 'not-supported'
  | 'range-not-satisfiable'
  | 'restore-conflict'
  | 'route-not-found'
  | 'service-unavailable'
  | 'throttled'
  | 'throttled-by-name'
  | 'unsupported-media-type'
  | 'upload-conflict'
  | 'zone-unavailable';

/** A refusal of the mock; `message` says what was tried, what was met and what to do. */
export class ShareFileError extends Error {
  readonly code: ShareFileErrorCode;
  /** When to come again, for those who came too often. */
  readonly retryAfterSeconds: number | undefined;
  /** How long the whole is of which a part was asked for that it does not have, as `Content-Range` says it. */
  readonly contentRange: string | undefined;
  /** The methods that a path can be asked with, when it was asked with another. */
  readonly allow: readonly string[] | undefined;

  constructor(
    code: ShareFileErrorCode,
    message: string,
    options?: ErrorOptions & {
      readonly retryAfterSeconds?: number;
      readonly contentRange?: string;
      readonly allow?: readonly string[];
    },
  ) {
    super(message, options);
    this.name = 'ShareFileError';
    this.code = code;
    this.retryAfterSeconds = options?.retryAfterSeconds;
    this.contentRange = options?.contentRange;
    this.allow = options?.allow;
  }
}
