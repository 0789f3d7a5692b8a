import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { InitFlags } from './init.ts';

/** Adds the command `init` to the command line. */
export function addInit(program: Command, terminal: Terminal): void {
  program
    .command('init')
    .description('write a configuration file, a first scenario and a CI workflow into a folder')
    .argument('[folder]', 'where to', '.')
    .option('--force', 'write over files that are there')
    .action(async (folder: string, flags: InitFlags) => {
      const { init } = await import('./init.ts');
      await init(folder, flags, terminal);
    });
}
