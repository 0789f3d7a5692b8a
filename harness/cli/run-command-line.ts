import { CommanderError } from 'commander';
import { WorldError } from '../../world/world-error.ts';
import type { ExitCode } from '../harness-error.ts';
import { HarnessError, toExitCode } from '../harness-error.ts';
import { applySettings } from './config/apply-settings.ts';
import { optionsOf } from './config/list-options.ts';
import { createProgram } from './create-program.ts';
import { createTerminal } from './terminal.ts';
import type { OutputStream } from './terminal.ts';
import { readTool } from './verify/read-tool.ts';

/** Runs the command line `args` (without node and script) and returns the exit code; never throws. */
export async function runCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  out: OutputStream,
  err: OutputStream,
): Promise<ExitCode> {
  const terminal = createTerminal(out, err, env);
  let exitCode: ExitCode = 0;
  const program = createProgram(terminal, (code) => (exitCode = code));
  program.version((await readTool()).version, '-V, --version', 'print the version');
  program.hook('preAction', async (_, command) => {
    if (optionsOf(command).length === 0) return;
    const named = toName(program.getOptionValue('config')) ?? (env['SHAREFILE_LAB_CONFIG'] || undefined);
    const { readConfig } = await import('./config/read-config.ts');
    applySettings(command, env, await readConfig(process.cwd(), named));
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.err(`${describe(error)}\n`);
    return toExitCode(error);
  }
}

function toName(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function describe(error: unknown): string {
  if (error instanceof HarnessError || error instanceof WorldError) return `sharefile-lab: ${error.message}`;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `sharefile-lab: a defect of our own, please report it: ${detail}`;
}
