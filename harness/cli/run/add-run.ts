import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { toInstant, toInteger } from '../flags/parse-flags.ts';
import { addReportFlags, toShard } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { RunFlags } from './run.ts';

/** Adds the command `run` to the command line. */
export function addRun(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program.command('run').description('run scenario files, with all their variants, in virtual time');
  addReportFlags(command, 'where the documents of each run and further reports are written (default: nowhere)')
    .argument('<path...>', 'scenario files (YAML or JSON), or folders of them')
    .option('--shard <part>', 'only one part of the runs, such as 2/5', toShard)
    .option('--subject <module>', 'your own connector in this process: a module that exports startConnector')
    .option('--bundle <file>', 'keep a run in this file: the first one that fails, or else the last one')
    .option('--watch', 'run again whenever one of the files changes')
    .option('--seed <n>', "instead of the scenarios' own", toInteger)
    .option('--start-at <instant>', "the virtual clock's first instant instead of the scenarios' own", toInstant)
    .action(async (paths: readonly string[], flags: RunFlags) => {
      const { run } = await import('./run.ts');
      if (flags.watch === true) await watchRuns(paths, terminal, () => run(paths, flags, terminal));
      else exitWith(await run(paths, flags, terminal));
    });
}

async function watchRuns(paths: readonly string[], terminal: Terminal, run: () => Promise<ExitCode>): Promise<void> {
  const { watch } = await import('../watch/watch.ts');
  const { untilStopped } = await import('../serve/until-stopped.ts');
  const stop = new AbortController();
  void untilStopped().then(() => {
    stop.abort();
  });
  const turn = async (): Promise<void> => {
    await run();
  };
  await watch({ paths, turn, signal: stop.signal, sleep }, terminal);
}
