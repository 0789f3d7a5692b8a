import type { ScenarioStep } from '../../schemas/index.ts';
import { createAccountModel } from './account-model.ts';

/** The steps of a history that was cut: without those that need what is no longer there. */
export function possibleSteps(
  before: readonly ScenarioStep[],
  steps: readonly ScenarioStep[],
): { readonly before: readonly ScenarioStep[]; readonly steps: readonly ScenarioStep[] } {
  const account = createAccountModel();
  return { before: before.filter(account.play), steps: steps.filter(account.play) };
}
