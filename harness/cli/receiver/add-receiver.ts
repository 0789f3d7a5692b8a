import type { Command } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { toCount, toInteger } from '../flags/parse-flags.ts';
import { addReportFlags } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { ReceiverFlags } from './certify-receiver.ts';
import { createSystemTime } from '../verify/system-time.ts';

/** Adds the command `receiver` to the command line. */
export function addReceiver(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command('receiver')
    .description('certify your own callback receiver: which notifications it accepts, rejects and survives');
  addReportFlags(command, 'where results.json and further reports are written (default: nowhere)')
    .argument('<url>', 'your callback URL, such as http://localhost:3000/events')
    .option('--signature-key <key>', 'the key with which it verifies notifications')
    .option('--stale-key <key>', 'a key that it must not take any more (default: some other)')
    .option('--signature-header <name>', 'header that carries the signature', 'elements-webhook-signature')
    .option('--burst <n>', 'how many notifications come at once', toCount, 20)
    .option('--timeout <seconds>', 'how long an answer may take', toCount, 10)
    .option('--seed <n>', 'chooses the ids that are sent', toInteger, 1)
    .option('--allow-host <host...>', 'hosts besides loopback that may be called')
    .action(async (url: string, flags: ReceiverFlags) => {
      const { certifyReceiver } = await import('./certify-receiver.ts');
      exitWith(await certifyReceiver(url, flags, terminal, createSystemTime()));
    });
}
