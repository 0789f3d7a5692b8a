import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { addAccessFlags } from '../flags/access-flags.ts';
import { toInstant, toInteger } from '../flags/parse-flags.ts';
import { addReportFlags, DEFAULT_OUT } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { VerifyFlags } from './verify.ts';
import { createSystemTime } from './system-time.ts';

/** Adds the command `verify` to the command line. */
export function addVerify(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command('verify')
    .description('replay the documented requests, receive the callbacks, judge them');
  addReportFlags(command, 'where observation.json, report.json and further reports are written', DEFAULT_OUT)
    .option(
      '--bundle <file>',
      'keep the run in this file; one that fails is kept anyway, as run.ocrepro beside the reports',
    )
    .option('--seed <n>', 'makes the run repeatable', toInteger)
    .option('--start-at <instant>', "the virtual clock's first instant, such as 2026-03-02T09:00:00Z", toInstant)
    .option('--scenario <file>', 'another history than the documented one')
    .option('--polling-request <file>', 'your own curl command or JSON body instead of the documented polling one')
    .option('--webhook-request <file>', 'the same for webhooks');
  addAccessFlags(
    command
      .optionsGroup('Against an implementation that runs somewhere:')
      .option('--target <url>', 'its base URL, ending in /elements/api-v2'),
  ).action(async (flags: VerifyFlags) => {
    const { verify } = await import('./verify.ts');
    exitWith(await verify(flags, terminal, createSystemTime()));
  });
}
