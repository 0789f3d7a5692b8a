import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../world/index.ts';
import { isValid } from '../../../schemas/index.ts';
import { diagnose } from '../../checks/diagnoses/diagnose.ts';
import type { Diagnosed } from '../../checks/diagnoses/diagnosis.ts';
import type { ExitCode } from '../../harness-error.ts';
import { parseJson } from '../../member-of.ts';
import type { Terminal } from '../terminal.ts';
import { examineMachine } from './examine-machine.ts';
import type { MachineFact } from './examine-machine.ts';

/** What `doctor` was asked for. */
export interface DoctorFlags {
  readonly out: string;
  readonly target?: string;
  readonly sinkUrl?: string;
  readonly reporter: 'text' | 'json';
}

/** What is misconfigured in one run. */
interface ExaminedRun {
  readonly file: string;
  readonly found: readonly Diagnosed[];
}

/** Looks at the machine, the target and the last runs. Returns 3 when something is missing, else 0: diagnoses are advice. */
export async function doctor(flags: DoctorFlags, terminal: Terminal, clock: Clock): Promise<ExitCode> {
  const [facts, runs] = await Promise.all([examineMachine(flags, clock), examineRuns(flags.out)]);
  terminal.out(
    flags.reporter === 'json' ? `${JSON.stringify({ facts, runs }, null, 2)}\n` : toText(facts, runs, flags.out),
  );
  return facts.some(({ state }) => state === 'missing') ? 3 : 0;
}

async function examineRuns(folder: string): Promise<readonly ExaminedRun[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const files = entries.filter((name) => /(^|[\\/])observation\.json$/.test(name)).map((name) => join(folder, name));
  const runs = await Promise.all(
    files.sort().map(async (file) => {
      const observation = parseJson(await readFile(file, 'utf8'));
      return isValid('harness/observation', observation) ? [{ file, found: diagnose(observation) }] : [];
    }),
  );
  return runs.flat();
}

const MARKS = { ok: 'ok     ', note: 'note   ', missing: 'MISSING' } as const;

function toText(facts: readonly MachineFact[], runs: readonly ExaminedRun[], folder: string): string {
  const lines = facts.flatMap(({ state, text, cure }) => [
    `${MARKS[state]}  ${text}`,
    ...(cure === undefined ? [] : [`         ${cure}`]),
  ]);
  const none = `No run was found below ${folder}: verify or run with --out, and look again.`;
  return [...lines, '', ...(runs.length === 0 ? [none] : runs.flatMap(toLines)), ''].join('\n');
}

function toLines({ file, found }: ExaminedRun): readonly string[] {
  if (found.length === 0) return [`${file}: nothing is misconfigured.`];
  return [
    `${file}:`,
    ...found.flatMap(({ id, replay, symptom, cure }) => [`  [${replay}] ${id}: ${symptom}`, `      ${cure}`]),
  ];
}
