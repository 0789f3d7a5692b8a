import type { Command } from 'commander';
import { Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { ClausesFlags } from './list-clauses.ts';

/** Adds the command `clauses` to the command line. */
export function addClauses(program: Command, terminal: Terminal): void {
  program
    .command('clauses')
    .description('list the promises of the documentation, each with the checks that judge it')
    .addOption(new Option('--level <level>', 'only those of this level').choices(['must', 'should', 'note']))
    .option('--source <text>', 'only those whose source contains this, or whose id begins so')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'markdown']).default('text'))
    .action(async (flags: ClausesFlags) => {
      const { listClauses } = await import('./list-clauses.ts');
      terminal.out(listClauses(flags));
    });
}
