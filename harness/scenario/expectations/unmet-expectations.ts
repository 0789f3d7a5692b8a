import type { Observation, Report, ScenarioExpectation } from '../../../schemas/index.ts';
import { acceptedEvents } from './accepted-event.ts';
import { unmetAnswers } from './unmet-answers.ts';
import { unmetCounts } from './unmet-counts.ts';
import { unmetEvents } from './unmet-events.ts';

/**
 * Sentences on what a scenario expected of its run and did not get; empty when all was met. A scenario that says
 * nothing expects that its checks pass.
 */
export function unmetExpectations(
  expected: ScenarioExpectation | undefined,
  report: Report,
  observation: Observation,
): readonly string[] {
  const { counts = {}, events = [], replays, requests, none } = expected ?? {};
  const came = none ? acceptedEvents(observation).length : 0;
  return [
    ...unmetVerdicts(expected ?? { verdict: 'pass' }, report),
    ...(came > 0 ? [`Expected no event at all; ${String(came)} came.`] : []),
    ...unmetCounts(counts, observation),
    ...unmetEvents(events, observation),
    ...unmetAnswers({ replays, requests }, observation),
  ];
}

function unmetVerdicts(expected: ScenarioExpectation, report: Report): readonly string[] {
  const verdicts = new Map(report.checks.map(({ name, verdict, reason }) => [name, { verdict, reason }]));
  const found = new Set(report.findings.map(({ id }) => id));
  const failed = report.checks.filter(({ verdict }) => verdict === 'fail');
  const overall =
    expected.verdict === undefined || expected.verdict === report.verdict
      ? []
      : [
          `The verdict is ${report.verdict}; the scenario expects ${expected.verdict}.`,
          ...failed.map(({ name, reason }) => `The check ${name} fails: ${reason}`),
        ];
  const checks = Object.entries(expected.checks ?? {}).flatMap(([name, verdict]) => {
    const met = verdicts.get(name);
    if (met === undefined) return [`No check is called ${name}; the scenario expects it to ${verdict}.`];
    if (met.verdict === verdict) return [];
    return [`The check ${name} came out as ${met.verdict}; the scenario expects ${verdict}. It says: ${met.reason}`];
  });
  const findings = (expected.findings ?? [])
    .filter((id) => !found.has(id))
    .map((id) => `The finding ${id} is expected and was not made.`);
  return [...overall, ...checks, ...findings];
}
