import { writeFile } from 'node:fs/promises';
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
import { loadSubject } from './load-subject.ts';
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
  requireSubject(bundle, flags);
  if (flags.toMocha !== undefined) return writeTest(flags.toMocha, bundle, flags, terminal);
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

function requireSubject({ subject }: ReproBundle, flags: ReplayFlags): void {
  if (subject.kind !== 'module' || flags.subject !== undefined) return;
  throw new HarnessError(
    'usage',
    `The bundle is of a run against the module ${subject.module ?? ''}, which no bundle contains. Name it with --subject.`,
  );
}

function toText({ outcome, runLogHash }: ReproBundle, played: PlayedBundle): string {
  const same = nameOutcome(outcome) === nameOutcome(played.outcome);
  const lines = [
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
  path: string,
  bundle: ReproBundle,
  { subject }: ReplayFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (bundle.subject.kind === 'external' || bundle.outcome.failures.length === 0) {
    const why = bundle.subject.kind === 'external' ? 'was made in real time' : 'has no failed check';
    throw new HarnessError('usage', `The run of the bundle ${why}, so no test can be written that fails like it.`);
  }
  try {
    await writeFile(path, toMochaTest(bundle, subject === undefined ? undefined : resolve(subject)));
  } catch (cause) {
    throw new HarnessError('usage', `The test ${path} cannot be written: ${String(cause)}.`, { cause });
  }
  terminal.out(`Written: ${path}. It fails until the defect is gone: npx mocha ${path}\n`);
  return 0;
}
