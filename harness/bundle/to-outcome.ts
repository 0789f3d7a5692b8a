import type { Observation, ReproBundle, ScenarioFile } from '../../schemas/index.ts';
import { WorldError } from '../../world/index.ts';
import { runChecks } from '../checks/run-checks.ts';
import { HarnessError } from '../harness-error.ts';
import { unmetExpectations } from '../scenario/expectations/unmet-expectations.ts';

/**
 * How a run came out: by what its scenario expects, or else by all checks; a run of which nothing was seen failed by
 * the error that broke it off.
 */
export function toOutcome(
  { expect }: Pick<ScenarioFile, 'expect'>,
  observation: Observation | undefined,
  failure: Error | undefined,
): ReproBundle['outcome'] {
  if (!observation) {
    const code = failure instanceof HarnessError || failure instanceof WorldError ? failure.code : 'internal';
    return { verdict: 'fail', failures: [`error:${code}`], reason: failure?.message ?? '' };
  }
  const report = runChecks(observation);
  if (expect) {
    const unmet = unmetExpectations(expect, report, observation);
    return unmet.length === 0
      ? { verdict: 'pass', failures: [] }
      : { verdict: 'fail', failures: ['expectations'], reason: unmet.join(' ') };
  }
  const { verdict, checks } = report;
  const failed = checks.filter((check) => check.verdict === 'fail');
  const reason = failed[0]?.reason;
  return { verdict, failures: failed.map(({ name }) => name), ...(reason !== undefined && { reason }) };
}
