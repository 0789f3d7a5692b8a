import type { ScenarioStep } from '../../../schemas/index.ts';

/** The replay that a step needs to be there, if it needs one. */
export function replayOf(step: ScenarioStep): string | undefined {
  const { deleteInstance, answerCallbacks, releaseQueue, request, inquire } = step;
  return deleteInstance ?? answerCallbacks?.replay ?? releaseQueue?.replay ?? request?.replay ?? inquire?.replay;
}
