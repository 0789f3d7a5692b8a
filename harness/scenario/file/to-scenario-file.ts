import type { ContentStep, ScenarioFile, ScenarioStep } from '../../../schemas/index.ts';
import type { FileContent, Scenario, Step } from '../scenario.ts';

/** Writes a scenario as a file has it, without its variants. `parseScenario` reads the same scenario from it. */
export function toScenarioFile(scenario: Scenario): ScenarioFile {
  const { name, description, startAt, seed, settings, faults, overrides, replays, probes, before, expect } = scenario;
  return {
    name,
    description,
    ...(startAt !== undefined && { startAt: new Date(startAt).toISOString() }),
    ...(seed !== undefined && { seed }),
    ...(settings && { settings }),
    ...(faults && { faults }),
    ...(overrides && { overrides }),
    replays,
    ...(probes.length > 0 && { probes }),
    ...(before.length > 0 && { before: before.map(toEntry) }),
    steps: scenario.steps.map(toEntry),
    ...(expect && { expect }),
  };
}

function toEntry(step: Step): ScenarioStep {
  switch (step.kind) {
    case 'advance':
      return { advance: `${String(step.durationMs)}ms` };
    case 'settle':
      return { settle: true };
    case 'upload':
      return { upload: { path: step.path, ...toContent(step.content) } };
    case 'new-version':
      return { newVersion: { path: step.path, ...toContent(step.content) } };
    case 'create-folder':
      return { createFolder: { path: step.path } };
    case 'rename':
      return { rename: { path: step.path, name: step.name } };
    case 'move':
      return { move: { path: step.path, toFolder: step.toFolder } };
    case 'delete':
      return { delete: { path: step.path } };
    case 'restore':
      return { restore: { path: step.path } };
    default:
      return toDeed(step);
  }
}

function toDeed(
  step: Extract<
    Step,
    {
      kind:
        | 'delete-instance'
        | 'answer-callbacks'
        | 'set-faults'
        | 'clear-faults'
        | 'restart'
        | 'release-queue'
        | 'inquire'
        | 'request';
    }
  >,
): ScenarioStep {
  switch (step.kind) {
    case 'delete-instance':
      return { deleteInstance: step.replay };
    case 'answer-callbacks':
      return { answerCallbacks: { replay: step.replay, status: step.status, times: step.times } };
    case 'set-faults':
      return { setFaults: step.faults };
    case 'clear-faults':
      return { clearFaults: step.ids === 'all' ? true : step.ids };
    case 'restart':
      return { restart: { keep: step.keep, settings: step.settings } };
    case 'release-queue':
      return { releaseQueue: step.replay === undefined ? {} : { replay: step.replay } };
    case 'inquire':
      return { inquire: { replay: step.replay, about: step.about } };
    case 'request':
      return { request: step.request };
  }
}

function toContent(content: FileContent): Omit<ContentStep, 'path'> {
  return content.kind === 'text' ? { content: content.text } : { bytes: content.bytes };
}
