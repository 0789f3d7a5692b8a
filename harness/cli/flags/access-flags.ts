import type { Command } from 'commander';
import { Option } from 'commander';
import { toMinutes, toPort } from './parse-flags.ts';

/** Adds the flags that tell who asks an implementation that runs somewhere, and where ShareFile and the sink are. */
export function addAccessFlags(command: Command): Command {
  return command
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
    .option('--sink-url <url>', 'how the target reaches the callback sink (default: its loopback address)');
}
