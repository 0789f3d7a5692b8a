import type { ExitCode } from '../../harness-error.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { formatStudyText } from '../../studies/format-study-text.ts';
import { smallestDifference } from '../../studies/smallest-difference.ts';
import { datesPlan, intervalPlan, parityPlan } from '../../studies/study-plans.ts';
import { toStudy, toStudyScenario } from '../../studies/study.ts';
import type { Study, StudyPlan } from '../../studies/study.ts';
import type { Terminal } from '../terminal.ts';
import { observeLocal } from '../verify/observe-local.ts';
import { readHistory } from '../verify/read-scenario.ts';

/** What can be studied. */
export type StudyName = 'parity' | 'intervals' | 'dates';

/** What `study` was asked for. */
export interface StudyFlags {
  readonly minutes?: readonly number[];
  readonly json?: boolean;
}

/** Plays a history as the study wants it and prints what each instance told of each change. Returns the exit code. */
export async function study(
  what: StudyName,
  path: string | undefined,
  { minutes, json = false }: StudyFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (minutes && what !== 'intervals') {
    throw new HarnessError('usage', `--minutes is for the study of intervals; "${what}" has none.`);
  }
  const history = await readHistory(path);
  const plan = planOf(what, minutes);
  const studied = await playStudy(history, plan);
  const smallest = what === 'dates' ? await smallestDifference(history, (one) => playStudy(one, plan)) : undefined;
  if (json) terminal.out(`${JSON.stringify({ ...studied, ...(smallest && { smallest }) }, null, 2)}\n`);
  else {
    terminal.out(formatStudyText(studied));
    if (smallest) terminal.out(`\n${formatStudyText(smallest)}`);
    else if (what === 'dates') terminal.out('\nThis history does not tell the two apart.\n');
  }
  return 0;
}

/** Plays a history to the instances of a plan in one virtual world, and reads out what each told. */
export async function playStudy(history: Scenario, plan: StudyPlan): Promise<Study> {
  return toStudy(plan, await observeLocal(toStudyScenario(history, plan), {}));
}

function planOf(what: StudyName, minutes: readonly number[] | undefined): StudyPlan {
  if (what === 'parity') return parityPlan();
  return what === 'dates' ? datesPlan() : intervalPlan(minutes);
}
