/** One call of curl that a shell made. */
export interface CurlCall {
  readonly argv: readonly string[];
  /** What came on standard input, where the command reads its body from there (`@-`). */
  readonly input: string;
}

/** What a shell made of a script. */
export interface ShellRun {
  readonly shell: string;
  readonly calls: readonly CurlCall[];
  /** null when the shell was killed. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly stderr: string;
}

/** The shells of this machine, each with nothing at hand but a stand-in for curl. */
export interface Shells {
  readonly names: readonly string[];
  /** Why scripts do not run in a sandbox; absent when they do. */
  readonly whyNoSandbox?: string;
  /** Runs a script in every shell. */
  run(script: string): Promise<readonly ShellRun[]>;
}
