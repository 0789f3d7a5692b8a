import type { ContentStep, ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';
import { parseDuration } from '../../../world/index.ts';
import { uploadedPaths } from '../../scenario/file/uploaded-paths.ts';
import { simplerDurations, simplerNumbers, toDurationText } from './simpler-numbers.ts';

/** Simpler forms of one step of a scenario, the simplest first; none when it is as simple as can be. */
export function simplerSteps(step: ScenarioStep): readonly ScenarioStep[] {
  if (step.advance !== undefined) return simplerAdvances(step.advance);
  if (step.upload) return simplerContents(step.upload).map((upload) => ({ upload }));
  if (step.newVersion) return simplerContents(step.newVersion).map((newVersion) => ({ newVersion }));
  if (step.uploadMany) return simplerUploads(step.uploadMany);
  if (step.answerCallbacks) return simplerRefusals(step.answerCallbacks);
  if (step.restart?.settings) return [{ restart: step.restart.keep === undefined ? {} : { keep: step.restart.keep } }];
  return [];
}

/** Forms of a scenario with one wait for two that follow one another. */
export function mergedWaits(scenario: ScenarioFile): readonly ScenarioFile[] {
  const { steps } = scenario;
  return steps.flatMap(({ advance }, at) => {
    const next = steps[at + 1]?.advance;
    if (advance === undefined || next === undefined) return [];
    const both = { advance: toDurationText(parseDuration(advance) + parseDuration(next)) };
    return [{ ...scenario, steps: steps.toSpliced(at, 2, both) }];
  });
}

function simplerAdvances(text: string): readonly ScenarioStep[] {
  const durationMs = parseDuration(text);
  const written = toDurationText(durationMs);
  const same = written === text ? [] : [{ advance: written }];
  return [...same, ...simplerDurations(durationMs).map((simpler) => ({ advance: toDurationText(simpler) }))];
}

function simplerContents({ path, content, bytes }: ContentStep): readonly ContentStep[] {
  return content === undefined && bytes === undefined ? [] : [{ path }];
}

function simplerUploads(many: NonNullable<ScenarioStep['uploadMany']>): readonly ScenarioStep[] {
  const { folder, count, prefix, suffix, bytes } = many;
  const [only, ...others] = uploadedPaths(many);
  const plain = suffix === undefined && bytes === undefined ? [] : [{ uploadMany: { folder, count, prefix } }];
  const fewer = simplerNumbers(count)
    .filter((number) => number > 0)
    .map((number) => ({ uploadMany: { ...many, count: number } }));
  const single = only !== undefined && others.length === 0 ? [{ upload: { path: only } }] : [];
  return [...single, ...fewer, ...plain];
}

function simplerRefusals(refusal: NonNullable<ScenarioStep['answerCallbacks']>): readonly ScenarioStep[] {
  const fewer = simplerNumbers(refusal.times)
    .filter((times) => times > 0)
    .map((times) => ({ answerCallbacks: { ...refusal, times } }));
  const plain = refusal.status === 500 ? [] : [{ answerCallbacks: { ...refusal, status: 500 } }];
  return [...fewer, ...plain];
}
