import type { ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';

/** A step, as files have it unless said otherwise, and whether it comes before the instances are created or after. */
export interface PlacedStep<Step = ScenarioStep> {
  readonly place: 'before' | 'steps';
  readonly step: Step;
}

/** All steps of a scenario in their order. */
export function toPlaced<Step>({
  before = [],
  steps,
}: {
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
}): readonly PlacedStep<Step>[] {
  return [
    ...before.map((step) => ({ place: 'before' as const, step })),
    ...steps.map((step) => ({ place: 'steps' as const, step })),
  ];
}

/** The steps of one place. */
export function stepsAt<Step>(placed: readonly PlacedStep<Step>[], wanted: PlacedStep['place']): readonly Step[] {
  return placed.filter(({ place }) => place === wanted).map(({ step }) => step);
}

/** The scenario with each of its steps changed. */
export function mapSteps(scenario: ScenarioFile, change: (step: ScenarioStep) => ScenarioStep): ScenarioFile {
  const placed = toPlaced(scenario).map(({ place, step }) => ({ place, step: change(step) }));
  return fromPlaced(scenario, placed);
}

/** The scenario with these steps in the place of its own. */
export function fromPlaced(scenario: ScenarioFile, placed: readonly PlacedStep[]): ScenarioFile {
  const { before: _before, ...rest } = scenario;
  const before = stepsAt(placed, 'before');
  return { ...rest, ...(before.length > 0 && { before }), steps: stepsAt(placed, 'steps') };
}
