import type { Account } from '../accounts/account.ts';
import { isInside } from '../items/folder-contents.ts';
import type { ItemRecord } from '../items/item-record.ts';
import { ShareFileError } from '../share-file-error.ts';
import type { FileLock } from './file-lock.ts';

/** Gives the lock on a file at an instant; one that has run out is none. */
export function lockOn(account: Account, item: ItemRecord, now: number): FileLock | undefined {
  if (item.kind !== 'File') return undefined;
  const lock = account.fileLocks.get(item.streamId);
  return lock && lock.expiresAt > now ? lock : undefined;
}

/**
 * Throws `file-locked` if somebody else works on the file, or on any file of the folder, and locks keep others out. It
 * looks at the locks and not at the files, for those are few.
 */
export function refuseLocked(account: Account, item: ItemRecord, byUserId: string, now: number): void {
  const { fileLocks, tree, annotationSettings } = account;
  if (fileLocks.size === 0 || annotationSettings.fileLocks !== 'hard') return;
  const files = item.kind === 'Folder' ? [...fileLocks.entries()].map(([id]) => tree.byStreamId.get(id)) : [item];
  for (const file of files) {
    const lock = file && lockOn(account, file, now);
    if (!lock || lock.ownerId === byUserId) continue;
    if (item.kind === 'Folder' && !(file.parent && isInside(file.parent, item))) continue;
    const until = new Date(lock.expiresAt).toISOString();
    throw new ShareFileError('file-locked', `${file.name} is locked by another user until ${until}.`);
  }
}
