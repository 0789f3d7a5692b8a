import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { toInstant, toInteger } from '../flags/parse-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { RunFlags } from './run.ts';

/** Adds the command `run` to the command line. */
export function addRun(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('run')
    .description('run scenario files, with all their variants, in virtual time')
    .argument('<path...>', 'scenario files (YAML or JSON), or folders of them')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'junit']).default('text'))
    .option('--out <dir>', 'where observation.json and report.json of each run are written (default: nowhere)')
    .option('--seed <n>', "instead of the scenarios' own", toInteger)
    .option('--start-at <instant>', "the virtual clock's first instant instead of the scenarios' own", toInstant)
    .action(async (paths: readonly string[], flags: RunFlags) => {
      const { run } = await import('./run.ts');
      exitWith(await run(paths, flags, terminal));
    });
}
