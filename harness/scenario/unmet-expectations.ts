import type { Report, ScenarioExpectation } from '../../schemas/index.ts';

/** Sentences on what a scenario expected of its report and did not get; empty when all was met. */
export function unmetExpectations(expected: ScenarioExpectation, report: Report): readonly string[] {
  const verdicts = new Map(report.checks.map(({ name, verdict }) => [name, verdict]));
  const found = new Set(report.findings.map(({ id }) => id));
  const overall =
    expected.verdict === undefined || expected.verdict === report.verdict
      ? []
      : [`The verdict is ${report.verdict}; the scenario expects ${expected.verdict}.`];
  const checks = Object.entries(expected.checks ?? {}).flatMap(([name, verdict]) => {
    const met = verdicts.get(name);
    if (met === undefined) return [`No check is called ${name}; the scenario expects it to ${verdict}.`];
    return met === verdict ? [] : [`The check ${name} came out as ${met}; the scenario expects ${verdict}.`];
  });
  const findings = (expected.findings ?? [])
    .filter((id) => !found.has(id))
    .map((id) => `The finding ${id} is expected and was not made.`);
  return [...overall, ...checks, ...findings];
}
