import type { Step } from '../../scenario/scenario.ts';

/** A step as people name it: `steps[3], rename /top/a.txt`. */
export function describeStep(step: Step): string {
  const path = 'path' in step ? ` ${step.path}` : '';
  return `${step.at === undefined ? '' : `${step.at}, `}${step.kind}${path}`;
}
