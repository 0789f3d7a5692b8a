import type { CheckReport, ResultCase, RunResults } from '../../../schemas/index.ts';
import { evidenceLine } from './evidence-line.ts';
import type { JudgedRun } from './judged-run.ts';

/** What the scenario of a single run expected. */
export interface ScenarioVerdict {
  readonly name: string;
  /** Path of its file. */
  readonly file: string;
  /** Sentences on what was not met; undefined when the scenario expects nothing but that all checks pass. */
  readonly unmet: readonly string[] | undefined;
}

const STATUS = { pass: 'passed', fail: 'failed', skip: 'skipped' } as const;
const NOTE = 'a note: no verdict hangs on it';
const DECIDED_ELSEWHERE = 'the expectations of the scenario decide, not the checks alone';

/**
 * The results of one run: a case for each check, one for the scenario when it has expectations of its own, and else an
 * error when no check could judge anything.
 */
export function toVerifyResults({ name, observation, report }: JudgedRun, scenario: ScenarioVerdict): RunResults {
  const { tool, startedAt, endedAt, findings } = report;
  const suite = report.subject.url;
  const decides = scenario.unmet !== undefined;
  const cases = report.checks.map((check) => toCase(check, suite, scenario.file, decides));
  return {
    schemaVersion: 1,
    tool,
    command: 'verify',
    startedAt,
    endedAt,
    cases: [
      ...cases,
      ...(decides ? [toScenarioCase(scenario, observation.callbacks.length)] : []),
      ...(!decides && report.verdict === 'error' ? [toBarrenCase(suite, scenario.file)] : []),
    ],
    findings,
    runs: [{ name, folder: '.' }],
  };
}

function toCase(check: CheckReport, suite: string, file: string, decidedElsewhere: boolean): ResultCase {
  const { name, verdict, level, reason, clauses, evidence } = check;
  const why = decidedElsewhere ? DECIDED_ELSEWHERE : level === 'note' ? NOTE : undefined;
  return {
    id: `verify/${name}`,
    suite,
    name,
    status: STATUS[verdict],
    ...(why !== undefined && verdict === 'fail' && { known: why }),
    level,
    reason,
    details: evidence.map(evidenceLine),
    clauses,
    file,
  };
}

/** A run in which nothing could be judged has no failed case, and proves nothing. */
function toBarrenCase(suite: string, file: string): ResultCase {
  return {
    id: 'verify/something-is-judged',
    suite,
    name: 'something-is-judged',
    status: 'error',
    reason: 'No check found anything to judge in this run, so it proves nothing.',
    details: ['Let something happen that is to be notified, and see why the checks were skipped.'],
    file,
  };
}

function toScenarioCase({ name, file, unmet = [] }: ScenarioVerdict, callbacks: number): ResultCase {
  return {
    id: `verify/scenario/${name}`,
    suite: name,
    name,
    status: unmet.length === 0 ? 'passed' : 'failed',
    reason: unmet[0] ?? '',
    details: unmet.slice(1),
    file,
    callbacks,
  };
}
