import type { Command } from 'commander';
import { Option } from 'commander';
import { toInteger, toMinutes, toPort } from '../flags/parse-flags.ts';
import type { Terminal } from '../terminal.ts';
import { DEFAULT_PORTS } from './default-ports.ts';
import type { ServeFlags } from './serve.ts';

/** Adds the command `serve` to the command line. */
export function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('run the mock ShareFile and the reference connector for local development')
    .option('--sharefile-port <port>', 'port of the mock ShareFile', toPort, DEFAULT_PORTS.shareFile)
    .option('--connector-port <port>', 'port of the reference connector', toPort, DEFAULT_PORTS.connector)
    .option('--sink-port <port>', 'port of the built-in callback receiver', toPort, DEFAULT_PORTS.sink)
    .option('--seed <n>', 'chooses the seeded account and all ids', toInteger, 1)
    .option('--callback-url <url>', 'create an instance that notifies your own app')
    .addOption(
      new Option('--events <mode>', 'how that instance watches').choices(['polling', 'webhook']).default('webhook'),
    )
    .option('--interval <minutes>', 'how often it polls', toMinutes, 1)
    .option('--signature-key <key>', 'key that signs its notifications (default: from the seed)')
    .option('--data-dir <dir>', 'keep the ShareFile account and the connector in this folder')
    .option('--allow-host <host...>', 'hosts besides loopback that may be called')
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./serve.ts');
      await serve(flags, terminal);
    });
}
