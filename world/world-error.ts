/** What can go wrong in a world. */
export type WorldErrorCode =
  | 'clock-runs-backwards'
  | 'data-dir-unusable'
  | 'duration-not-readable'
  | 'host-not-allowed'
  | 'never-settles'
  | 'peer-closed-connection'
  | 'peer-timed-out'
  | 'peer-unreachable'
  | 'port-in-use'
  | 'url-not-readable'
  | 'work-failed';

/** A failure of the world itself; `message` says what was tried, what was met and what to do. */
export class WorldError extends Error {
  readonly code: WorldErrorCode;

  constructor(code: WorldErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorldError';
    this.code = code;
  }
}
