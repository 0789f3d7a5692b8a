import type { ResultCase, RunResults } from '../../../schemas/index.ts';
import { outcomeOf } from '../results/count-cases.ts';
import { clean, loadJunitBuilder } from './junit-builder.ts';

/** The results as JUnit XML: a suite for each subject or scenario, one case for each result. Loads its writer when first used. */
export async function formatJunit(results: RunResults): Promise<string> {
  const builder = (await loadJunitBuilder()).newBuilder();
  const { cases, command, findings = [], staleBaseline = [], startedAt } = results;
  for (const name of new Set(cases.map(({ suite }) => suite))) {
    const suite = builder.testSuite().name(clean(`sharefile-lab ${command} ${name}`));
    if (startedAt !== undefined) suite.timestamp(new Date(startedAt));
    // Properties stand in a suite's first place; findings are about the documentation, not about one case.
    for (const finding of findings) suite.property(`finding.${finding.id}`, clean(finding.title));
    for (const one of cases) if (one.suite === name) addCase(suite.testCase(), one);
  }
  if (staleBaseline.length > 0) {
    const stale = builder.testSuite().name('sharefile-lab baseline');
    for (const entry of staleBaseline)
      stale.testCase().className('sharefile-lab.baseline').name(clean(entry)).failure(clean(entry), 'stale');
  }
  return builder.build();
}

type JunitCase = ReturnType<
  ReturnType<ReturnType<Awaited<ReturnType<typeof loadJunitBuilder>>['newBuilder']>['testSuite']>['testCase']
>;

function addCase(testCase: JunitCase, one: ResultCase): void {
  const { id, name, reason, details, level, clauses = [], file, simulatedMs, known = '' } = one;
  testCase
    .className(clean(file ?? id.split('/', 1).join('')))
    .name(clean(name))
    .time(0);
  if (clauses.length > 0) testCase.property('clauses', clauses.join(' '));
  if (simulatedMs !== undefined) testCase.property('simulated-seconds', String(simulatedMs / 1000));
  const all = clean([reason, ...details].join('\n'));
  switch (outcomeOf(one)) {
    case 'failed':
      testCase.failure(clean(reason), level ?? 'unexpected').stacktrace(all);
      break;
    case 'error':
      testCase.error(clean(reason), 'not-runnable', all);
      break;
    case 'known':
      testCase.skipped().standardOutput(clean(`Known to fail (${known}): ${all}`));
      break;
    case 'skipped':
      testCase.skipped().standardOutput(all);
      break;
    case 'passed':
      testCase.standardOutput(all);
  }
}
