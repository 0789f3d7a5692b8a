import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { addReportFlags } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { GridFlags } from './grid.ts';

/** Adds the command `grid` to the command line. */
export function addGrid(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command('grid')
    .description('play short histories at the boundaries of polling, and name those that go wrong');
  addReportFlags(command, 'where results.json and further reports are written (default: nowhere)')
    .option('--cell <name>', 'only this one')
    .action(async (flags: GridFlags) => {
      const { grid } = await import('./grid.ts');
      exitWith(await grid(flags, terminal));
    });
}
