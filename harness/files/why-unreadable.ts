import { memberOf } from '../member-of.ts';

/** What the file system's codes mean to whoever named the file. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be $',
  EEXIST: 'a file is where a folder has to be',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'no file has so long a name',
  ENOENT: 'there is no such file',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'it may not be $',
  EROFS: 'the disk may only be read',
};

/** Why a file could not be read, in words that continue a sentence. */
export function whyUnreadable(cause: unknown): string {
  return reasonOf(cause, 'read');
}

/** Why a file could not be written, in words that continue a sentence. */
export function whyUnwritable(cause: unknown): string {
  return reasonOf(cause, 'written');
}

function reasonOf(cause: unknown, done: string): string {
  const code = memberOf(cause, 'code');
  const known = typeof code === 'string' ? REASONS[code]?.replace('$', done) : undefined;
  return known ?? (cause instanceof Error ? cause.message : String(cause));
}
