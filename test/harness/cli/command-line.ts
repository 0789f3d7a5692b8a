import { runCommandLine } from '../../../harness/cli/run-command-line.ts';

/** What a command left behind. */
export interface CommandResult {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line inside this process. */
export async function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<CommandResult> {
  let out = '';
  let err = '';
  const exitCode = await runCommandLine(
    args,
    env,
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  );
  return { exitCode, out, err };
}
