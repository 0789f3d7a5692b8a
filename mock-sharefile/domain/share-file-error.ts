/** What the mock can refuse, in its own words; `http/error-table.ts` gives each its status and wire names. */
export type ShareFileErrorCode =
  | 'bad-request'
  | 'body-too-large'
  | 'data-dir-unusable'
  | 'forbidden'
  | 'internal'
  | 'item-not-found'
  | 'link-expired'
  | 'method-not-allowed'
  | 'name-taken'
  | 'not-authenticated'
  | 'not-supported'
  | 'range-not-satisfiable'
  | 'route-not-found'
  | 'upload-conflict';

/** A refusal of the mock; `message` says what was tried, what was met and what to do. */
export class ShareFileError extends Error {
  readonly code: ShareFileErrorCode;

  constructor(code: ShareFileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ShareFileError';
    this.code = code;
  }
}
