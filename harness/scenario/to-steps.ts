import type { ContentStep, ScenarioStep, UploadManyStep } from '../../schemas/index.ts';
import { parseDuration } from '../../world/index.ts';
import type { FileContent, Step } from './scenario.ts';

/** How many bytes a file has when a scenario does not say. */
const DEFAULT_BYTES = 64;

/** The steps that one entry of a scenario file stands for. Throws WorldError `duration-not-readable`. */
export function toSteps(entry: ScenarioStep): readonly Step[] {
  if (entry.advance !== undefined) return [{ kind: 'advance', durationMs: parseDuration(entry.advance) }];
  if (entry.settle !== undefined) return [{ kind: 'settle' }];
  if (entry.upload) return [{ kind: 'upload', path: entry.upload.path, content: toContent(entry.upload) }];
  if (entry.uploadMany) return toUploads(entry.uploadMany);
  if (entry.newVersion)
    return [{ kind: 'new-version', path: entry.newVersion.path, content: toContent(entry.newVersion) }];
  if (entry.createFolder) return [{ kind: 'create-folder', ...entry.createFolder }];
  if (entry.rename) return [{ kind: 'rename', ...entry.rename }];
  if (entry.move) return [{ kind: 'move', ...entry.move }];
  if (entry.delete) return [{ kind: 'delete', ...entry.delete }];
  if (entry.deleteInstance !== undefined) return [{ kind: 'delete-instance', replay: entry.deleteInstance }];
  if (entry.answerCallbacks) return [{ kind: 'answer-callbacks', ...entry.answerCallbacks }];
  return [];
}

function toContent({ content, bytes }: ContentStep): FileContent {
  return content === undefined ? { kind: 'bytes', bytes: bytes ?? DEFAULT_BYTES } : { kind: 'text', text: content };
}

function toUploads({ folder, count, prefix, suffix = '', bytes }: UploadManyStep): readonly Step[] {
  const width = String(count).length;
  return Array.from({ length: count }, (_, index): Step => {
    const name = `${prefix}${String(index + 1).padStart(width, '0')}${suffix}`;
    return {
      kind: 'upload',
      path: `${folder.replace(/\/$/, '')}/${name}`,
      content: { kind: 'bytes', bytes: bytes ?? DEFAULT_BYTES },
    };
  });
}
