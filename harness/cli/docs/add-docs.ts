import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import type { Terminal } from '../terminal.ts';
import type { DocsCheckFlags } from './check-documentation.ts';

/** Adds the command `docs check` to the command line. */
export function addDocs(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('docs')
    .description('check documentation')
    .command('check')
    .description(
      'find what is wrong with the curl commands and JSON bodies of a page, and what shells really send for them; ' +
        'the commands are run, with nothing at hand but a stand-in for curl',
    )
    .argument('[files...]', 'text or Markdown pages (default: the documented page)')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'sarif']).default('text'))
    .option('--out <file>', 'write the report to this file instead of printing it')
    .action(async (files: readonly string[], flags: DocsCheckFlags) => {
      const { checkDocumentation } = await import('./check-documentation.ts');
      exitWith(await checkDocumentation(files, flags, terminal));
    });
}
