import { join } from 'node:path';
import type { Observation, Report } from '../../../schemas/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import { formatJson } from '../../report/format-json.ts';
import { formatText } from '../../report/format-text.ts';
import { unmetExpectations } from '../../scenario/expectations/unmet-expectations.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Terminal } from '../terminal.ts';
import { observeExternal } from './observe-external.ts';
import type { ExternalFlags, OutsideTime } from './observe-external.ts';
import { observeLocal } from './observe-local.ts';
import { readScenario } from './read-scenario.ts';
import { useOwnRequests } from './use-own-requests.ts';
import { writeDocuments } from './write-documents.ts';
import type { OwnRequestFlags } from './use-own-requests.ts';

/** What `verify` was asked for. */
export interface VerifyFlags extends ExternalFlags, OwnRequestFlags {
  readonly reporter: 'text' | 'json' | 'junit';
  readonly out: string;
  readonly seed?: number;
  /** Epoch milliseconds. */
  readonly startAt?: number;
  readonly scenario?: string;
}

/** Runs a scenario, judges what was seen, writes both documents and prints the report. Returns the exit code. */
export async function verify(flags: VerifyFlags, terminal: Terminal, time: OutsideTime): Promise<ExitCode> {
  const scenario = useOwnRequests(await readScenario(flags.scenario), flags);
  if (scenario.variants) throw hasVariants(scenario);
  const observation =
    flags.target === undefined
      ? await observeLocal(scenario, flags)
      : await observeExternal(scenario, flags.target, flags, terminal, time);
  const report = runChecks(observation);
  await writeDocuments(flags.out, { observation, report });
  terminal.out(await format(report, flags, terminal));
  return toVerdict(report, observation, scenario, terminal);
}

async function format(report: Report, flags: VerifyFlags, terminal: Terminal): Promise<string> {
  switch (flags.reporter) {
    case 'json':
      return formatJson(report);
    case 'junit': {
      const { formatJunit } = await import('../../report/format-junit.ts');
      return formatJunit(report);
    }
    case 'text':
      return `${formatText(report, { colour: terminal.colour })}\nWritten: ${join(flags.out, 'observation.json')} and report.json\n`;
  }
}

function toVerdict(report: Report, observation: Observation, scenario: Scenario, terminal: Terminal): ExitCode {
  if (!scenario.expect) return report.verdict === 'pass' ? 0 : 1;
  const unmet = unmetExpectations(scenario.expect, report, observation);
  for (const sentence of unmet) terminal.err(`${sentence}\n`);
  return unmet.length === 0 ? 0 : 1;
}

function hasVariants({ name, variants = [] }: Scenario): HarnessError {
  const names = variants.map((variant) => variant.name).join(', ');
  return new HarnessError(
    'usage',
    `The scenario ${name} has variants (${names}), and verify makes one run. Use sharefile-lab run.`,
  );
}
