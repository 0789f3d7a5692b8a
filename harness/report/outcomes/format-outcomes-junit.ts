import { clean, loadJunitBuilder } from '../junit-builder.ts';
import type { ScenarioOutcome } from './scenario-outcome.ts';

/** The runs as JUnit XML: one suite for each scenario, one case for each of its variants. */
export async function formatOutcomesJunit(outcomes: readonly ScenarioOutcome[]): Promise<string> {
  const builder = (await loadJunitBuilder()).newBuilder();
  for (const file of new Set(outcomes.map((outcome) => outcome.file))) {
    const runs = outcomes.filter((outcome) => outcome.file === file);
    const suite = builder.testSuite().name(clean(runs[0]?.scenario ?? file));
    for (const { scenario, variant, outcome, reasons, simulatedMs } of runs) {
      const testCase = suite
        .testCase()
        .className(clean(file))
        .name(clean(variant ?? scenario))
        .time(0);
      testCase.property('simulated-seconds', String(simulatedMs / 1000));
      const [first = ''] = reasons;
      if (outcome === 'unexpected') testCase.failure(clean(first), outcome).stacktrace(clean(reasons.join('\n')));
      if (outcome === 'not-runnable') testCase.error(clean(first), outcome, clean(reasons.join('\n')));
    }
  }
  return builder.build();
}
