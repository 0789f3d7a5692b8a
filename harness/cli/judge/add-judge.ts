import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { addReportFlags } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { JudgeFlags } from './judge.ts';

/** Adds the command `judge` to the command line. */
export function addJudge(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program.command('judge').description('judge a run again that was kept: no server is needed');
  addReportFlags(command, 'where further reports are written (default: nowhere)')
    .argument('<observation>', 'an observation.json that verify or run wrote')
    .action(async (file: string, flags: JudgeFlags) => {
      const { judge } = await import('./judge.ts');
      exitWith(await judge(file, flags, terminal));
    });
}
