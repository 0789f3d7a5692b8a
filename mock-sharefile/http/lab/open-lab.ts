import type { answerLab } from './answer-lab.ts';

/** Tells whether a request is for the control API. */
export function isLabPath(url = ''): boolean {
  return url.charCodeAt(1) === UNDERSCORE && /^\/_lab(?:[/?]|$)/.test(url);
}

const UNDERSCORE = 95;

/** Loads the control API when it is first used. */
export async function openLab(): Promise<typeof answerLab> {
  return (await import('./answer-lab.ts')).answerLab;
}
