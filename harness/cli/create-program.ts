import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../harness-error.ts';
import type { DocsCheckFlags } from './docs/check-documentation.ts';
import { addGrid } from './grid/add-grid.ts';
import { DEFAULT_PORTS } from './serve/default-ports.ts';
import type { RunFlags } from './run/run.ts';
import type { ServeFlags } from './serve/serve.ts';
import type { ClausesFlags } from './clauses/list-clauses.ts';
import type { Terminal } from './terminal.ts';
import type { VerifyFlags } from './verify/verify.ts';

/** Builds the command line. What a command needs is loaded when the command runs. */
export function createProgram(terminal: Terminal, exitWith: (code: ExitCode) => void): Command {
  const program = new Command('sharefile-lab')
    .description(
      'A mock ShareFile, a reference Open Connectors, and a harness that replays the documented requests ' +
        'against any Open Connectors implementation and judges the callbacks.',
    )
    .showHelpAfterError('Run with --help to see what can be given.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  addVerify(program, terminal, exitWith);
  addRun(program, terminal, exitWith);
  addServe(program, terminal);
  addGrid(program, terminal, exitWith);
  addDocs(program, terminal, exitWith);
  addClauses(program, terminal);
  program.addHelpText(
    'after',
    '\nExit codes: 0 all checks pass, 1 findings, 2 wrong usage, 3 not reachable, 4 our own defect.',
  );
  return program;
}

function addVerify(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('verify')
    .description('replay the documented requests, receive the callbacks, judge them')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'junit']).default('text'))
    .option('--out <dir>', 'where observation.json and report.json are written', 'sharefile-lab-report')
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
      const { verify } = await import('./verify/verify.ts');
      exitWith(await verify(flags, terminal, { clock: { now: () => Date.now() }, sleep }));
    });
}

function addRun(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('run')
    .description('run scenario files, with all their variants, in virtual time')
    .argument('<path...>', 'scenario files (YAML or JSON), or folders of them')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'junit']).default('text'))
    .option('--out <dir>', 'where observation.json and report.json of each run are written (default: nowhere)')
    .option('--seed <n>', "instead of the scenarios' own", toInteger)
    .option('--start-at <instant>', "the virtual clock's first instant instead of the scenarios' own", toInstant)
    .action(async (paths: readonly string[], flags: RunFlags) => {
      const { run } = await import('./run/run.ts');
      exitWith(await run(paths, flags, terminal));
    });
}

function addServe(program: Command, terminal: Terminal): void {
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
    .addOption(
      new Option('--signature-key <key>', 'key that signs its notifications (default: from the seed)').env(
        'SHAREFILE_LAB_SIGNATURE_KEY',
      ),
    )
    .option('--data-dir <dir>', 'keep the ShareFile account and the connector in this folder')
    .option('--allow-host <host...>', 'hosts besides loopback that may be called')
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./serve/serve.ts');
      await serve(flags, terminal);
    });
}

function addDocs(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command('docs')
    .description('check documentation')
    .command('check')
    .description(
      'find what is wrong with the curl commands and JSON bodies of a page, and what shells really send for them; ' +
        'the commands are run, with nothing at hand but a stand-in for curl',
    )
    .argument('[files...]', 'text or Markdown pages (default: the documented page)')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'sarif']).default('text'))
    .option('--out <file>', 'write the report to this file instead of printing it')
    .action(async (files: readonly string[], flags: DocsCheckFlags) => {
      const { checkDocumentation } = await import('./docs/check-documentation.ts');
      exitWith(await checkDocumentation(files, flags, terminal));
    });
}

function addClauses(program: Command, terminal: Terminal): void {
  program
    .command('clauses')
    .description('list the promises of the documentation, each with the checks that judge it')
    .addOption(new Option('--level <level>', 'only those of this level').choices(['must', 'should', 'note']))
    .option('--source <text>', 'only those whose source contains this, or whose id begins so')
    .addOption(new Option('--reporter <name>', 'what is printed').choices(['text', 'json', 'markdown']).default('text'))
    .action(async (flags: ClausesFlags) => {
      const { listClauses } = await import('./clauses/list-clauses.ts');
      terminal.out(listClauses(flags));
    });
}

function toInteger(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Give a port from 0 (any free one) to 65535.');
  return port;
}

function toMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes > 0) || !Number.isFinite(minutes)) throw new InvalidArgumentError('Give a number of minutes above 0.');
  return minutes;
}

function toInstant(text: string): number {
  const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(instant)) throw new InvalidArgumentError('Give an instant such as 2026-03-02T09:00:00Z.');
  return instant;
}
