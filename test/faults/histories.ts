import { runCell } from '../../harness/cli/grid/grid.ts';
import { observeLocal } from '../../harness/cli/verify/observe-local.ts';
import type { LocalRunOptions } from '../../harness/cli/verify/observe-local.ts';
import { readScenario } from '../../harness/cli/verify/read-scenario.ts';
import { runChecks } from '../../harness/checks/index.ts';
import { GRID_CELLS } from '../../harness/grid/grid-cells.ts';
import type { Scenario } from '../../harness/scenario/scenario.ts';
import type { Report } from '../../schemas/index.ts';
import { referenceStages } from '../../reference-connector/index.ts';
import type { Fault } from './fault.ts';

/** Histories in which faults show, with the checks that the honest connector cannot keep in them. */
export const histories = {
  short: { path: 'test/faults/histories/short.json', unkept: [] },
  'long-token': { path: 'test/faults/histories/long-token.json', unkept: [] },
  // A poll that ShareFile refuses cannot report in time.
  'refused-poll': {
    path: 'test/faults/histories/refused-poll.json',
    unkept: ['ledger-balances', 'polling-keeps-its-interval'],
  },
  asked: { path: 'test/faults/histories/asked.json', unkept: [] },
  // Another client, the connector itself and a fault change something that no step does.
  others: { path: 'test/faults/histories/others.json', unkept: [] },
  'deleted-while-retrying': { path: 'fixtures/scenarios/deleted-while-retrying.json', unkept: [] },
} as const satisfies Readonly<Record<string, { readonly path: string; readonly unkept: readonly string[] }>>;

/** Names one of the histories. */
export type HistoryName = keyof typeof histories;

/** What a fault makes of a history: the names of the checks, or of the grid cell, that fail, and the broken clauses. */
export interface Outcome {
  readonly failed: readonly string[];
  readonly clauses: readonly string[];
}

/** Plays a fault, or none, in a history, or in the cell of the grid that is meant to catch it. */
export async function play(history: HistoryName, fault?: Fault): Promise<Outcome> {
  const cell = GRID_CELLS.find(({ name }) => `grid: ${name}` === fault?.caughtBy);
  if (cell) {
    const { verdict } = await runCell(cell, toOptions(fault));
    return { failed: verdict === 'failed' ? [`grid: ${cell.name}`] : [], clauses: [] };
  }
  const report = runChecks(await observeLocal(await toScenario(history, fault), toOptions(fault)));
  return { failed: failing(report.checks), clauses: report.clauses.filter(isBroken).map(({ id }) => id) };
}

/** The history with no more questions than a fault needs to show. */
async function toScenario(history: HistoryName, fault: Fault | undefined): Promise<Scenario> {
  const scenario = await readScenario(histories[history].path);
  const about = fault?.about;
  if (!about) return scenario;
  return { ...scenario, steps: scenario.steps.map((step) => (step.kind === 'inquire' ? { ...step, about } : step)) };
}

function failing(checks: Report['checks']): readonly string[] {
  return checks.filter(({ verdict }) => verdict === 'fail').map(({ name }) => name);
}

function isBroken({ verdict }: { readonly verdict: string }): boolean {
  return verdict === 'fail';
}

function toOptions(fault: Fault | undefined): LocalRunOptions {
  return {
    ...(fault?.stages && { connectorStages: fault.stages(referenceStages) }),
    ...(fault?.settings && { connectorSettings: fault.settings }),
    ...(fault?.sends && { connectorTransport: fault.sends }),
    ...(fault?.answers && { subjectTransport: fault.answers }),
  };
}
