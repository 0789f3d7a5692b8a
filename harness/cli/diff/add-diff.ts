import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { addAccessFlags } from '../flags/access-flags.ts';
import { toTargets } from '../flags/list-parsers.ts';
import { toInteger } from '../flags/parse-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { DiffFlags } from './diff.ts';
import { createSystemTime } from '../verify/system-time.ts';

/** Adds the command `diff` to the command line. */
export function addDiff(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command('diff')
    .description('play one history to two implementations, and compare the events that they tell')
    .argument('[scenario]', 'scenario file with the history (default: a working day that comes with the package)')
    .option(
      '--target <target>',
      'to be given twice: "reference", "reference:cloud-elements-2017", or a base URL that ends in /elements/api-v2',
      toTargets,
    )
    .option('--seed <n>', 'makes the run repeatable', toInteger)
    .option('--json', 'print JSON');
  addAccessFlags(command.optionsGroup('For targets that run somewhere:')).action(
    async (path: string | undefined, flags: DiffFlags) => {
      const { diff } = await import('./diff.ts');
      exitWith(await diff(path, flags, terminal, createSystemTime()));
    },
  );
}
