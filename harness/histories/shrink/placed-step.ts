import type { ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';

/** A step, and whether it comes before the instances are created or after. */
export interface PlacedStep {
  readonly place: 'before' | 'steps';
  readonly step: ScenarioStep;
}

/** All steps of a scenario in their order. */
export function toPlaced({ before = [], steps }: ScenarioFile): readonly PlacedStep[] {
  return [
    ...before.map((step) => ({ place: 'before' as const, step })),
    ...steps.map((step) => ({ place: 'steps' as const, step })),
  ];
}

/** The scenario with each of its steps changed. */
export function mapSteps(scenario: ScenarioFile, change: (step: ScenarioStep) => ScenarioStep): ScenarioFile {
  const placed = toPlaced(scenario).map(({ place, step }) => ({ place, step: change(step) }));
  return fromPlaced(scenario, placed);
}

/** The scenario with these steps in the place of its own. */
export function fromPlaced(scenario: ScenarioFile, placed: readonly PlacedStep[]): ScenarioFile {
  const at = (wanted: PlacedStep['place']): readonly ScenarioStep[] =>
    placed.filter(({ place }) => place === wanted).map(({ step }) => step);
  const { before: _before, ...rest } = scenario;
  const before = at('before');
  return { ...rest, ...(before.length > 0 && { before }), steps: at('steps') };
}
