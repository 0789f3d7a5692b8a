import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { addReportFlags } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { MergeFlags } from './merge.ts';

/** Adds the command `merge` to the command line. */
export function addMerge(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command('merge')
    .description('put the results of several runs, such as shards, together and report them as one');
  addReportFlags(command, 'where results.json and further reports are written (default: nowhere)')
    .argument('<results...>', 'results.json files, or the folders that hold them')
    .action(async (paths: readonly string[], flags: MergeFlags) => {
      const { merge } = await import('./merge.ts');
      exitWith(await merge(paths, flags, terminal));
    });
}
