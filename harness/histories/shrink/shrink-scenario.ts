import type { ScenarioFile } from '../../../schemas/index.ts';
import { possibleSteps } from '../possible-steps.ts';
import { shortestFailingPrefix, shrinkList } from './shrink-list.ts';
import { simplerCircumstances } from './simpler-circumstances.ts';
import { simplerNames } from './simpler-names.ts';
import { mergedWaits, simplerSteps } from './simpler-steps.ts';
import { simplifyList } from './simplify.ts';
import { fromPlaced, toPlaced } from './placed-step.ts';
import type { PlacedStep } from './placed-step.ts';

/** Whether a run of a scenario still fails by the same check. Runs that cannot be made do not. */
export type ScenarioFails = (scenario: ScenarioFile) => Promise<boolean>;

/** Above this, halving for the shortest beginning that fails comes before anything else. */
const MANY_STEPS = 48;
/** Least number of steps around a suspect one that are tried alone. */
const SMALLEST_WINDOW = 8;

/**
 * The smallest scenario that still fails: no step of it can be taken out, and no name, number or setting made simpler.
 * `scenario` itself must fail. `suspect` is the place of a step near which the failure showed.
 */
export async function shrinkScenario(
  scenario: ScenarioFile,
  fails: ScenarioFails,
  suspect?: number,
): Promise<ScenarioFile> {
  const { expect: _expect, variants: _variants, ...plain } = scenario;
  const remembered = rememberAnswers(fails);
  let smallest = await cutDown(plain, remembered, suspect);
  for (let before = ''; before !== JSON.stringify(smallest);) {
    before = JSON.stringify(smallest);
    smallest = await removeSteps(smallest, remembered);
    smallest = await simplify(smallest, remembered, simplerCircumstances);
    smallest = await simplify(smallest, remembered, mergedWaits);
    smallest = await simplifySteps(smallest, remembered);
    smallest = await simplify(smallest, remembered, simplerNames);
  }
  return smallest;
}

/** The same question is asked again and again at the end, when little is left to try. */
function rememberAnswers(fails: ScenarioFails): ScenarioFails {
  const answers = new Map<string, Promise<boolean>>();
  return (scenario) => {
    const key = JSON.stringify(scenario);
    const known = answers.get(key) ?? (scenario.steps.length > 0 ? fails(scenario) : Promise.resolve(false));
    answers.set(key, known);
    return known;
  };
}

/** A long history cut to what is near the suspect step, or else to its shortest beginning. */
async function cutDown(scenario: ScenarioFile, fails: ScenarioFails, suspect?: number): Promise<ScenarioFile> {
  const { steps } = scenario;
  // The waits at both ends let the first change be seen, and the last.
  const [head, tail] = [steps.slice(0, 1), steps.slice(-2)];
  const part = (from: number, to: number): ScenarioFile =>
    possible({
      ...scenario,
      steps: [...head, ...steps.slice(Math.max(1, from), Math.min(to, steps.length - 2)), ...tail],
    });
  for (let size = SMALLEST_WINDOW; suspect !== undefined && size < steps.length / 2; size *= 2) {
    const window = part(suspect - size, suspect + size / 2);
    if (await fails(window)) return window;
  }
  if (steps.length < MANY_STEPS) return scenario;
  const shortest = await shortestFailingPrefix(steps.slice(0, -2), (prefix) => fails(part(0, prefix.length)));
  const cut = part(0, shortest.length);
  return (await fails(cut)) ? cut : scenario;
}

async function removeSteps(scenario: ScenarioFile, fails: ScenarioFails): Promise<ScenarioFile> {
  const rebuild = (placed: readonly PlacedStep[]): ScenarioFile => possible(fromPlaced(scenario, placed));
  const left = await shrinkList(toPlaced(scenario), (placed) => fails(rebuild(placed)));
  return rebuild(left);
}

async function simplifySteps(scenario: ScenarioFile, fails: ScenarioFails): Promise<ScenarioFile> {
  const rebuild = (placed: readonly PlacedStep[]): ScenarioFile => possible(fromPlaced(scenario, placed));
  const simpler = ({ place, step }: PlacedStep): readonly PlacedStep[] =>
    simplerSteps(step).map((form) => ({ place, step: form }));
  return rebuild(await simplifyList(toPlaced(scenario), simpler, (placed) => fails(rebuild(placed))));
}

async function simplify(
  scenario: ScenarioFile,
  fails: ScenarioFails,
  simplerForms: (scenario: ScenarioFile) => readonly ScenarioFile[],
): Promise<ScenarioFile> {
  const whole = await simplifyList(
    [scenario],
    (one) => simplerForms(one).map(possible),
    ([one]) => (one ? fails(one) : Promise.resolve(false)),
  );
  return whole[0] ?? scenario;
}

function possible(scenario: ScenarioFile): ScenarioFile {
  const { before, ...rest } = scenario;
  const left = possibleSteps(before ?? [], rest.steps);
  return { ...rest, ...(left.before.length > 0 && { before: left.before }), steps: left.steps };
}
