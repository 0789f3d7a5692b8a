import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { toInstant, toInteger, toMinutes, toPort } from '../flags/parse-flags.ts';
import { addReportFlags, DEFAULT_OUT } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { VerifyFlags } from './verify.ts';

/** Adds the command `verify` to the command line. */
export function addVerify(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command('verify')
    .description('replay the documented requests, receive the callbacks, judge them');
  addReportFlags(command, 'where observation.json, report.json and further reports are written', DEFAULT_OUT)
    .option('--seed <n>', 'makes the run repeatable', toInteger)
    .option('--start-at <instant>', "the virtual clock's first instant, such as 2026-03-02T09:00:00Z", toInstant)
    .option('--scenario <file>', 'another history than the documented one')
    .option('--polling-request <file>', 'your own curl command or JSON body instead of the documented polling one')
    .option('--webhook-request <file>', 'the same for webhooks')
    .optionsGroup('Against an implementation that runs somewhere:')
    .addOption(new Option('--target <url>', 'its base URL, ending in /elements/api-v2').env('SHAREFILE_LAB_TARGET'))
    .addOption(new Option('--user-secret <secret>', 'its User secret').env('SHAREFILE_LAB_USER_SECRET'))
    .addOption(
      new Option('--organization-secret <secret>', 'its Organization secret').env('SHAREFILE_LAB_ORGANIZATION_SECRET'),
    )
    .option('--interval <minutes>', 'poll every so many minutes instead of the documented 15', toMinutes)
    .addOption(
      new Option('--sharefile-url <url>', 'where the harness reaches ShareFile').env('SHAREFILE_LAB_SHAREFILE_URL'),
    )
    .addOption(new Option('--sharefile-subdomain <name>', 'the account').env('SHAREFILE_LAB_SUBDOMAIN'))
    .addOption(new Option('--sharefile-user <name>', 'who signs in').env('SHAREFILE_LAB_USERNAME'))
    .addOption(new Option('--sharefile-password <password>', 'with which password').env('SHAREFILE_LAB_PASSWORD'))
    .addOption(new Option('--client-id <id>', 'OAuth client').env('SHAREFILE_LAB_CLIENT_ID'))
    .addOption(new Option('--client-secret <secret>', 'OAuth client secret').env('SHAREFILE_LAB_CLIENT_SECRET'))
    .addOption(new Option('--redirect-uri <url>', 'registered for the client').env('SHAREFILE_LAB_REDIRECT_URI'))
    .option('--sink-port <port>', 'port of the callback sink (default: any free one)', toPort)
    .option('--sink-url <url>', 'how the target reaches the callback sink (default: its loopback address)')
    .action(async (flags: VerifyFlags) => {
      const { verify } = await import('./verify.ts');
      exitWith(await verify(flags, terminal, { clock: { now: () => Date.now() }, sleep }));
    });
}
