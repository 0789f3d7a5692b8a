import type { Scenario } from '../scenario.ts';

/** One run that a scenario asks for. */
export interface ScenarioRun {
  /** Name of the variant, unless the scenario has none. */
  readonly variant?: string;
  readonly description: string;
  readonly scenario: Scenario;
}

/** All runs that a scenario asks for: itself, or each of its variants. */
export function toRuns(scenario: Scenario): readonly ScenarioRun[] {
  if (!scenario.variants) return [{ description: scenario.description, scenario }];
  return scenario.variants.map(({ name, description, scenario: merged }) => ({
    variant: name,
    description: description ?? scenario.description,
    scenario: merged,
  }));
}
