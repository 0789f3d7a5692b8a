import type { Command } from 'commander';
import { Argument } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { CompletedShell } from './write-completion.ts';

/** Adds the command `completion` to the command line. */
export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .description('print the script that lets a shell complete this command line')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: CompletedShell) => {
      const { writeCompletion } = await import('./write-completion.ts');
      const { completionWords } = await import('./completion-words.ts');
      terminal.out(writeCompletion(shell, completionWords(program)));
    });
}
