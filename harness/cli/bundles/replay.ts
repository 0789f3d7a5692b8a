import { resolve } from 'node:path';
import type { ReproBundle } from '../../../schemas/index.ts';
import { readBundle } from '../../bundle/bundle-file.ts';
import { hashOf, toRunLog } from '../../bundle/run-log.ts';
import { toMochaTest } from '../../bundle/to-mocha-test.ts';
import { toOutcome } from '../../bundle/to-outcome.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Terminal } from '../terminal.ts';
import { readTool } from '../verify/read-tool.ts';
import { writeUserFile } from '../../files/write-user-files.ts';
import { loadSubject } from '../histories/load-subject.ts';
import { playBundle } from './play-bundle.ts';
import type { PlayedBundle } from './play-bundle.ts';

/** What `replay` was asked for. */
export interface ReplayFlags {
  readonly subject?: string;
  /** Where a mocha test is to be written instead of a replay. */
  readonly toMocha?: string;
}

/** Makes the run of a bundle again, or writes a test that does. Returns the exit code: that of the verdict. */
export async function replay(path: string, flags: ReplayFlags, terminal: Terminal): Promise<ExitCode> {
  const bundle = await readBundle(path);
  requireSubject(path, bundle, flags);
  if (flags.toMocha !== undefined) return writeTest({ ...flags, path, toMocha: flags.toMocha }, bundle, terminal);
  const played = bundle.subject.kind === 'external' ? judgeAgain(bundle) : await play(bundle, flags);
  const repeats = played.runLogHash === bundle.runLogHash;
  terminal.out(toText(bundle, played));
  const sameVersion = (await readTool()).version === bundle.tool.version;
  // The same program with the same subject must do the same; that it does not is a defect of its own.
  if (!repeats && sameVersion && bundle.subject.kind === 'reference') return 4;
  return played.outcome.verdict === 'pass' ? 0 : 1;
}

async function play(bundle: ReproBundle, { subject }: ReplayFlags): Promise<PlayedBundle> {
  return playBundle(bundle, subject === undefined ? {} : { startSubject: await loadSubject(subject) });
}

/** A run in real time cannot be made again, but what was seen can be judged again. */
function judgeAgain({ scenario, observation, wire, outcome }: ReproBundle): PlayedBundle {
  const runLogHash = hashOf(toRunLog(observation, wire));
  if (!observation) return { wire, outcome, runLogHash };
  return { observation, wire, runLogHash, outcome: toOutcome(scenario, observation, undefined) };
}

function requireSubject(path: string, { subject }: ReproBundle, flags: ReplayFlags): void {
  if (subject.kind === 'external' && flags.subject !== undefined)
    throw new HarnessError('usage', `${IN_REAL_TIME}, so --subject has no use. ${howToRunHere(path, flags)}`);
  if (subject.kind !== 'module' || flags.subject !== undefined) return;
  throw new HarnessError(
    'usage',
    `The bundle is of a run against the module ${subject.module ?? ''}, which no bundle contains. Name it with --subject.`,
  );
}

const IN_REAL_TIME = 'The run of the bundle was made in real time, against a service that no bundle contains';

/** What can be done instead with a run that cannot be made again. */
function howToRunHere(path: string, { subject }: ReplayFlags): string {
  const module = subject === undefined ? '' : ` --subject ${subject}`;
  return (
    'Its history can be run here, in virtual time: ' +
    `sharefile-lab import ${path} --out again.yaml, then sharefile-lab run again.yaml${module} --bundle again.ocrepro`
  );
}

function toText({ outcome, runLogHash, subject }: ReproBundle, played: PlayedBundle): string {
  const same = nameOutcome(outcome) === nameOutcome(played.outcome);
  const lines = [
    ...(subject.kind === 'external'
      ? ['Nothing was sent: the run was made in real time, and what was seen in it was judged again.']
      : []),
    `verdict  ${nameOutcome(played.outcome)}${same ? ', as recorded' : `; recorded was ${nameOutcome(outcome)}`}`,
    ...(played.outcome.reason === undefined ? [] : [`         ${played.outcome.reason}`]),
    `run log  ${played.runLogHash}${played.runLogHash === runLogHash ? ', as recorded' : `; recorded was ${runLogHash}`}`,
  ];
  return `${lines.join('\n')}\n`;
}

function nameOutcome({ verdict, failures }: ReproBundle['outcome']): string {
  return failures.length === 0 ? verdict : `${verdict} (${failures.join(', ')})`;
}

async function writeTest(
  flags: ReplayFlags & { readonly path: string; readonly toMocha: string },
  bundle: ReproBundle,
  terminal: Terminal,
): Promise<ExitCode> {
  const { path, toMocha, subject } = flags;
  if (bundle.subject.kind === 'external')
    throw new HarnessError(
      'usage',
      `${IN_REAL_TIME}, so no test can be written that fails like it. ${howToRunHere(path, flags)}`,
    );
  if (bundle.outcome.failures.length === 0)
    throw new HarnessError(
      'usage',
      `The run of the bundle ${path} has no failed check, so a test of it would not fail.`,
    );
  const text = toMochaTest(bundle, subject === undefined ? undefined : resolve(subject));
  await writeUserFile(toMocha, text, 'Name another file with --to-mocha.');
  terminal.out(`Written: ${toMocha}. It fails until the defect is gone: npx mocha ${toMocha}\n`);
  return 0;
}
