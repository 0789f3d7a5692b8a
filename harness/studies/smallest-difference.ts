import { HarnessError } from '../harness-error.ts';
import { stepsAt, toPlaced } from '../histories/shrink/placed-step.ts';
import type { PlacedStep } from '../histories/shrink/placed-step.ts';
import { shrinkList } from '../histories/shrink/shrink-list.ts';
import type { Scenario, Step } from '../scenario/scenario.ts';
import type { Fate } from './follow-changes.ts';
import type { Study } from './study.ts';

/**
 * The study of the smallest history under which two instances still tell different things of a change: no step of it
 * can be left out. Undefined when the whole history does not tell them apart.
 */
export async function smallestDifference(
  history: Scenario,
  play: (history: Scenario) => Promise<Study>,
): Promise<Study | undefined> {
  const rebuild = (placed: readonly PlacedStep<Step>[]): Scenario => ({
    ...history,
    before: stepsAt(placed, 'before'),
    steps: stepsAt(placed, 'steps'),
  });
  const differs = async (placed: readonly PlacedStep<Step>[]): Promise<boolean> =>
    placed.length > 0 && isToldApart(await playIfPossible(rebuild(placed), play));
  const whole = toPlaced<Step>(history);
  if (!(await differs(whole))) return undefined;
  const left = rebuild(await shrinkList(whole, differs));
  const study = await play(left);
  return { ...study, title: 'The smallest history that tells them apart', about: describe(left) };
}

/** A step may need one that was left out; that history then shows nothing. */
async function playIfPossible(
  history: Scenario,
  play: (history: Scenario) => Promise<Study>,
): Promise<Study | undefined> {
  try {
    return await play(history);
  } catch (error) {
    if (error instanceof HarnessError) return undefined;
    throw error;
  }
}

function isToldApart(study: Study | undefined): boolean {
  const [one, other] = study?.columns ?? [];
  if (!one || !other) return false;
  return one.fates.some((fate, place) => toldBy(fate) !== toldBy(other.fates[place]));
}

/** What a receiver learns of a change, whatever the instant. */
function toldBy(fate: Fate | undefined): string | undefined {
  return fate?.kind === 'notified' ? fate.eventType : undefined;
}

function describe({ before, steps }: Scenario): string {
  const list = (of: readonly Step[]): string => of.map(toWords).join(', ');
  return `${before.length > 0 ? `Before: ${list(before)}. ` : ''}Then: ${list(steps)}.`;
}

function toWords(step: Step): string {
  if (step.kind === 'advance') return `wait ${String(step.durationMs / 60_000)} min`;
  return 'path' in step ? `${step.kind} ${step.path}` : step.kind;
}
