import type { Command } from 'commander';
import { toMinutes, toPort } from './parse-flags.ts';

/**
 * Adds the flags that tell who asks an implementation that runs somewhere, and where ShareFile and the sink are.
 * `otherInterval` says what the interval is unless given, where that is not the documented one.
 */
export function addAccessFlags(command: Command, otherInterval = ''): Command {
  return command
    .option('--user-secret <secret>', 'its User secret')
    .option('--organization-secret <secret>', 'its Organization secret')
    .option(
      '--interval <minutes>',
      `poll every so many minutes instead of the documented 15${otherInterval}`,
      toMinutes,
    )
    .option('--sharefile-url <url>', 'where the harness reaches ShareFile')
    .option('--sharefile-subdomain <name>', 'the account')
    .option('--sharefile-user <name>', 'who signs in')
    .option('--sharefile-password <password>', 'with which password')
    .option('--client-id <id>', 'OAuth client')
    .option('--client-secret <secret>', 'OAuth client secret')
    .option('--redirect-uri <url>', 'registered for the client')
    .option('--sink-port <port>', 'port of the callback sink (default: any free one)', toPort)
    .option('--sink-url <url>', 'how the target reaches the callback sink (default: its loopback address)');
}
