import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from '../../harness-error.ts';
import { DEFAULT_OUT } from '../reporters/report-flags.ts';
import type { Terminal } from '../terminal.ts';
import type { DoctorFlags } from './doctor.ts';

/** Adds the command `doctor` to the command line. */
export function addDoctor(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .description('look at this machine, at a target and at the last run, and say what is misconfigured')
    .option('--out <dir>', 'where the last run left its observation.json, or a folder above', DEFAULT_OUT)
    .option('--target <url>', 'an implementation that must be reachable')
    .option('--sink-url <url>', 'how it reaches the callback receiver, which must be reachable')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json']).default('text'))
    .action(async (flags: DoctorFlags) => {
      const { doctor } = await import('./doctor.ts');
      exitWith(await doctor(flags, terminal, { now: () => Date.now() }));
    });
}
