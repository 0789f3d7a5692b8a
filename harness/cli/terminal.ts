/** Where a command writes: what was asked for on `out`, everything said beside it on `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` shows colours. */
  readonly colour: boolean;
  /** Whether `err` is watched by a person, so that progress may be shown and overwritten. */
  readonly interactive: boolean;
  /** File in which GitHub collects the Markdown summary of a step; absent elsewhere. */
  readonly stepSummaryFile?: string;
}

/** The part of a stream that a terminal needs. */
export interface OutputStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Builds the terminal of a process; colours follow NO_COLOR and FORCE_COLOR (no-color.org). */
export function createTerminal(
  out: OutputStream,
  err: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const stepSummaryFile = env['GITHUB_STEP_SUMMARY'] ?? '';
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  return {
    out: (text) => void out.write(text),
    err: (text) => void err.write(text),
    colour: forced || (out.isTTY === true && (env['NO_COLOR'] ?? '') === ''),
    interactive: err.isTTY === true,
    ...(stepSummaryFile !== '' && { stepSummaryFile }),
  };
}
