import { WorldError } from '../world/world-error.ts';
import type { WorldErrorCode } from '../world/world-error.ts';

/** What can go wrong in a run of the harness; a broken promise of the subject is a verdict, never one of these. */
export type HarnessErrorCode =
  | 'bundle-not-valid'
  | 'baseline-not-valid'
  | 'callback-url-not-valid'
  | 'config-not-valid'
  | 'curl-not-readable'
  | 'internal'
  | 'interrupted'
  | 'nothing-came'
  | 'nothing-to-import'
  | 'observation-not-valid'
  | 'port-in-use'
  | 'receiver-unreachable'
  | 'results-not-mergeable'
  | 'results-not-valid'
  | 'scenario-not-valid'
  | 'sharefile-refused'
  | 'sharefile-unreachable'
  | 'step-not-possible'
  | 'subject-refused'
  | 'subject-unreachable'
  | 'usage';

/**
 * How the command line ends: 0 all checks pass, 1 findings, 2 wrong usage, 3 the subject or a port cannot be
 * reached, 4 a defect of our own.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const EXIT_CODES: Readonly<Record<HarnessErrorCode, ExitCode>> = {
  'baseline-not-valid': 2,
  'bundle-not-valid': 2,
  'callback-url-not-valid': 2,
  'config-not-valid': 2,
  'curl-not-readable': 2,
  internal: 4,
  interrupted: 2,
  'nothing-came': 3,
  'nothing-to-import': 2,
  'observation-not-valid': 2,
  'port-in-use': 3,
  'receiver-unreachable': 3,
  'results-not-mergeable': 2,
  'results-not-valid': 2,
  'scenario-not-valid': 2,
  'sharefile-refused': 3,
  'sharefile-unreachable': 3,
  'step-not-possible': 2,
  'subject-refused': 3,
  'subject-unreachable': 3,
  usage: 2,
};

/** A run that could not be made or judged; `message` says what was tried, what was met and what to do. */
export class HarnessError extends Error {
  readonly code: HarnessErrorCode;

  constructor(code: HarnessErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HarnessError';
    this.code = code;
  }
}

const WORLD_EXIT_CODES: Readonly<Record<WorldErrorCode, ExitCode>> = {
  'clock-runs-backwards': 2,
  'data-dir-unusable': 3,
  'duration-not-readable': 2,
  'host-not-allowed': 2,
  'never-settles': 1,
  'peer-closed-connection': 3,
  'peer-timed-out': 3,
  'peer-unreachable': 3,
  'port-in-use': 3,
  'url-not-readable': 2,
  'work-failed': 4,
};

/** The exit code for whatever ended a run: that of the error's code, 4 for anything that has none. */
export function toExitCode(error: unknown): ExitCode {
  if (error instanceof HarnessError) return EXIT_CODES[error.code];
  return error instanceof WorldError ? WORLD_EXIT_CODES[error.code] : EXIT_CODES.internal;
}
