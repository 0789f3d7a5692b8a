import type { Command } from 'commander';
import { Argument } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { toIntervals } from '../flags/list-parsers.ts';
import type { Terminal } from '../terminal.ts';
import type { StudyFlags, StudyName } from './study.ts';

/** What can be studied. */
const STUDIES: readonly StudyName[] = ['parity', 'intervals', 'dates'];

/** Adds the command `study` to the command line. */
export function addStudy(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('study')
    .description('play one history to several instances at once, and show change by change what each of them tells')
    .addArgument(
      new Argument(
        '<what>',
        'parity: polling beside webhook; intervals: polling at 1, 5, 15 and 60 minutes; ' +
          'dates: the two date fields as documented beside as intended',
      ).choices(STUDIES),
    )
    .argument('[scenario]', 'scenario file with the history (default: a working day that comes with the package)')
    .option('--minutes <list>', 'intervals to compare, such as 1,5,15,60', toIntervals)
    .option('--json', 'print JSON')
    .action(async (what: StudyName, path: string | undefined, flags: StudyFlags) => {
      const { study } = await import('./study.ts');
      exitWith(await study(what, path, flags, terminal));
    });
}
