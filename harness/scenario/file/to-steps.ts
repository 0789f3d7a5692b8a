import type { ContentStep, ScenarioStep, UploadManyStep } from '../../../schemas/index.ts';
import { parseDuration } from '../../../world/index.ts';
import type { FileContent, Step, StepAction } from '../scenario.ts';
import { uploadedPaths } from './uploaded-paths.ts';

/** How many bytes a file has when a scenario does not say. */
const DEFAULT_BYTES = 64;

/**
 * The steps that one entry of a scenario file stands for; `at` says where it stands (`steps[3]`).
 * Throws WorldError `duration-not-readable`.
 */
export function toSteps(entry: ScenarioStep, at?: string): readonly Step[] {
  const place = at === undefined ? {} : { at };
  return (toChanges(entry) ?? toDeeds(entry)).map((action) => ({ ...action, ...place }));
}

/** Steps that change something in ShareFile; undefined when the entry is no such step. */
function toChanges(entry: ScenarioStep): readonly StepAction[] | undefined {
  if (entry.upload) return [{ kind: 'upload', path: entry.upload.path, content: toContent(entry.upload) }];
  if (entry.uploadMany) return toUploads(entry.uploadMany);
  if (entry.newVersion)
    return [{ kind: 'new-version', path: entry.newVersion.path, content: toContent(entry.newVersion) }];
  if (entry.createFolder) return [{ kind: 'create-folder', ...entry.createFolder }];
  if (entry.rename) return [{ kind: 'rename', ...entry.rename }];
  if (entry.move) return [{ kind: 'move', ...entry.move }];
  if (entry.delete) return [{ kind: 'delete', ...entry.delete }];
  if (entry.restore) return [{ kind: 'restore', ...entry.restore }];
  return undefined;
}

/** Steps that let time pass or act on the services. */
function toDeeds(entry: ScenarioStep): readonly StepAction[] {
  if (entry.advance !== undefined) return [{ kind: 'advance', durationMs: parseDuration(entry.advance) }];
  if (entry.settle !== undefined) return [{ kind: 'settle' }];
  if (entry.deleteInstance !== undefined) return [{ kind: 'delete-instance', replay: entry.deleteInstance }];
  if (entry.answerCallbacks) return [{ kind: 'answer-callbacks', ...entry.answerCallbacks }];
  if (entry.setFaults) return [{ kind: 'set-faults', faults: entry.setFaults }];
  if (entry.clearFaults) return [{ kind: 'clear-faults', ids: entry.clearFaults === true ? 'all' : entry.clearFaults }];
  if (entry.restart)
    return [{ kind: 'restart', keep: entry.restart.keep ?? true, settings: entry.restart.settings ?? {} }];
  if (entry.releaseQueue) return [{ kind: 'release-queue', ...entry.releaseQueue }];
  if (entry.request) return [{ kind: 'request', request: entry.request }];
  if (entry.inquire) return [{ kind: 'inquire', ...entry.inquire }];
  return [];
}

function toContent({ content, bytes }: ContentStep): FileContent {
  return content === undefined ? { kind: 'bytes', bytes: bytes ?? DEFAULT_BYTES } : { kind: 'text', text: content };
}

function toUploads(step: UploadManyStep): readonly StepAction[] {
  const { bytes = DEFAULT_BYTES } = step;
  return uploadedPaths(step).map((path) => ({ kind: 'upload', path, content: { kind: 'bytes', bytes } }));
}
