import type { UploadManyStep } from '../../../schemas/index.ts';

/** The paths of the files of one `uploadMany`: numbers from 1, all of one width, between prefix and suffix. */
export function uploadedPaths({ folder, count, prefix, suffix = '' }: UploadManyStep): readonly string[] {
  const width = String(count).length;
  const stem = `${folder.replace(/\/$/, '')}/${prefix}`;
  return Array.from({ length: count }, (_, at) => `${stem}${String(at + 1).padStart(width, '0')}${suffix}`);
}
