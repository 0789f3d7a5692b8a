import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { addAccessFlags } from '../flags/access-flags.ts';
import { toCount, toInteger, toMinutes } from '../flags/parse-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { FuzzFlags } from './fuzz.ts';
import type { ImportFlags } from '../bundles/import-file.ts';
import type { ReplayFlags } from '../bundles/replay.ts';
import { createSystemTime } from '../verify/system-time.ts';

type ExitWith = (code: ExitCode) => void;

/** Adds the commands that find, keep, replay and tell histories. */
export function addHistories(program: Command, terminal: Terminal, exitWith: ExitWith): void {
  addFuzz(program, terminal, exitWith);
  addReplay(program, terminal, exitWith);
  program
    .command('explain')
    .description(
      'tell the run of a bundle as a story: what happened, what was asked and notified, and what was lost why',
    )
    .argument('<bundle>', 'a file that ends in .ocrepro')
    .action(async (path: string) => {
      const { explain } = await import('../bundles/explain.ts');
      await explain(path, terminal);
    });
  program
    .command('import')
    .description('make a scenario of a HAR file, an observation.json, the event log of a connector, or a bundle')
    .argument('<file>', 'the recording')
    .option('--out <file>', 'where the scenario is written (default: it is printed)')
    .action(async (path: string, flags: ImportFlags) => {
      const { importFile } = await import('../bundles/import-file.ts');
      await importFile(path, flags, terminal);
    });
}

function addReplay(program: Command, terminal: Terminal, exitWith: ExitWith): void {
  program
    .command('replay')
    .description('make the run of a bundle again, with the same verdict and the same run log')
    .argument('<bundle>', 'a file that ends in .ocrepro')
    .option('--subject <module>', 'the module of the connector, for bundles of runs against one')
    .option('--to-mocha <file>', 'write a mocha test instead that fails as the run did')
    .action(async (path: string, flags: ReplayFlags) => {
      const { replay } = await import('../bundles/replay.ts');
      exitWith(await replay(path, flags, terminal));
    });
}

function addFuzz(program: Command, terminal: Terminal, exitWith: ExitWith): void {
  const command = program
    .command('fuzz')
    .description('run random histories against all checks; shrink those that fail and write them as scenarios')
    .option('--runs <n>', 'how many histories', toCount, 100)
    .option('--seed <n>', 'seed of the first one; the next ones have the next numbers', toInteger, 1)
    .option('--steps <n>', 'how many steps each has (default: 40, or 12 with --target)', toCount)
    .option('--out <dir>', 'where failing scenarios are written', 'sharefile-lab-fuzz')
    .option('--subject <module>', 'your own connector in this process: a module that exports startConnector')
    .option('--keep-going', 'go on after the first failure, and look for failures of other checks')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json']).default('text'));
  addAccessFlags(
    command
      .optionsGroup('Against an implementation that runs somewhere, in real time:')
      .option('--target <url>', 'its base URL, ending in /elements/api-v2')
      .option('--time-limit <minutes>', 'begin no further run after so many minutes', toMinutes, 30)
      .option('--shrink-runs <n>', 'shrink a failure by so many runs at most', toCount, 20),
    ' (here: 1)',
  ).action(async (flags: FuzzFlags) => {
    const { fuzz } = await import('./fuzz.ts');
    exitWith(await fuzz(flags, terminal, createSystemTime()));
  });
}
