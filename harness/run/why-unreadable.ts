import { memberOf } from '../member-of.ts';

/** What the file system's codes mean to whoever named the file. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'no file has so long a name',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'it may not be read',
};

/** Why a file could not be read, in words that continue a sentence. */
export function whyUnreadable(cause: unknown): string {
  const code = memberOf(cause, 'code');
  const known = typeof code === 'string' ? REASONS[code] : undefined;
  return known ?? (cause instanceof Error ? cause.message : String(cause));
}
