import { Command } from 'commander';
import type { ExitCode } from '../harness-error.ts';
import { addClauses } from './clauses/add-clauses.ts';
import { addDiff } from './diff/add-diff.ts';
import { addDocs } from './docs/add-docs.ts';
import { addHistories } from './histories/add-histories.ts';
import { addCompletion } from './completion/add-completion.ts';
import { showEnvironmentNames } from './config/show-environment-names.ts';
import { addDoctor } from './doctor/add-doctor.ts';
import { addGrid } from './grid/add-grid.ts';
import { addJudge } from './judge/add-judge.ts';
import { addInit } from './init/add-init.ts';
import { addMerge } from './merge/add-merge.ts';
import { addReceiver } from './receiver/add-receiver.ts';
import { addRun } from './run/add-run.ts';
import { addServe } from './serve/add-serve.ts';
import { addStudy } from './study/add-study.ts';
import type { Terminal } from './terminal.ts';
import { addVerify } from './verify/add-verify.ts';

/** Builds the command line. What a command needs is loaded when the command runs. */
export function createProgram(terminal: Terminal, exitWith: (code: ExitCode) => void): Command {
  const program = new Command('sharefile-lab')
    .description(
      'A mock ShareFile, a reference Open Connectors, and a harness that replays the documented requests ' +
        'against any Open Connectors implementation and judges the callbacks.',
    )
    .option('--config <file>', 'configuration file (default: the nearest sharefile-lab.config.yaml, .json or .js)')
    .showHelpAfterError('Run with --help to see what can be given.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  addVerify(program, terminal, exitWith);
  addRun(program, terminal, exitWith);
  addServe(program, terminal);
  addHistories(program, terminal, exitWith);
  addGrid(program, terminal, exitWith);
  addJudge(program, terminal, exitWith);
  addMerge(program, terminal, exitWith);
  addStudy(program, terminal, exitWith);
  addDiff(program, terminal, exitWith);
  addReceiver(program, terminal, exitWith);
  addDocs(program, terminal, exitWith);
  addClauses(program, terminal);
  addInit(program, terminal);
  addDoctor(program, terminal, exitWith);
  addCompletion(program, terminal);
  showEnvironmentNames(program);
  program.addHelpText(
    'after',
    '\nEvery flag can also be given in sharefile-lab.config.yaml (or .json, .js) and by an environment variable.' +
      '\nExit codes: 0 all checks pass, 1 findings, 2 wrong usage, 3 not reachable, 4 our own defect.',
  );
  return program;
}
