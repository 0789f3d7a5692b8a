#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);

/** The text that the build wrote, so that asking for help loads nothing; undefined when there is none. */
function readHelpText(): string | undefined {
  try {
    return readFileSync(new URL('help.txt', import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

const isAskingForHelp = args.length === 0 || (args.length === 1 && ['--help', '-h', 'help'].includes(args[0] ?? ''));
const helpText = isAskingForHelp ? readHelpText() : undefined;
if (helpText === undefined) {
  const { runCommandLine } = await import('./run-command-line.ts');
  process.exitCode = await runCommandLine(args, process.env, process.stdout, process.stderr);
} else {
  process.stdout.write(helpText);
}
