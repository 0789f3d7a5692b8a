import type { FileLock } from '../../domain/annotations/file-lock.ts';
import { lockOn } from '../../domain/annotations/locks.ts';
import { canonicalId } from '../../domain/ids.ts';
import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import type { FileRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { requireRight } from '../access-controls/require-right.ts';
import { replyWithOne } from '../entities/reply-with.ts';
import { readMembers } from '../entities/request-body.ts';
import { resolveAddressed } from '../items/resolve-item.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';
import type { Route } from '../routing/route.ts';
import { toLockEntity } from './lock-entity.ts';

/** Who works on which file: what sharefile.com has in the place of the check-out of other providers. */
export const FILE_LOCK_ROUTES: readonly Route[] = [
  ['GET Items()/FileLock', getLock],
  ['POST Items()/FileLock', postLock],
  ['PATCH Items()/FileLock', patchLock],
  ['DELETE Items()/FileLock()', releaseLock],
  ['POST Items()/FileLock()/Discard', releaseLock],
];

/** The model has 32 bits for it. */
const LONGEST_MINUTES = 2 ** 31 - 1;

function getLock(context: ApiContext): Reply {
  const file = addressedFile(context);
  return replyWithLock(context, file, requireLock(context, file));
}

/** GUESS: who may change a file may lock it. */
async function postLock(context: ApiContext): Promise<Reply> {
  const minutes = await readMinutes(context);
  const file = addressedFile(context);
  requireRight(context, file, 'canUpload');
  const { fileLocks, fileLockTwice } = context.viewer.settings;
  if (fileLocks === 'off') {
    throw new ShareFileError('feature-disabled', 'Files cannot be locked in this account (setting fileLocks).');
  }
  const known = currentLock(context, file);
  if (known) requireOwner(context, file, known);
  if (known && fileLockTwice === 'refuse') throw new ShareFileError('file-locked', `${file.name} is locked already.`);
  return keep(context, file, known?.id ?? context.account.ids.plain(), minutes);
}

/** Begins anew, for as long as is said or as long as before. */
async function patchLock(context: ApiContext): Promise<Reply> {
  const minutes = await readMinutes(context);
  const file = addressedFile(context);
  const lock = requireLock(context, file);
  requireOwner(context, file, lock);
  return keep(context, file, lock.id, minutes ?? lock.minutes);
}

/**
 * DELETE gives the file free, Discard gives up what one wanted to change: the same here, for nothing is kept of a change
 * before it is uploaded. Who else may do it is said by the setting `fileLocksAreBrokenByManagers`.
 */
function releaseLock(context: ApiContext): Reply {
  const file = addressedFile(context);
  const lock = requireLock(context, file);
  if (lock.id !== canonicalId(context.ids[1] ?? '')) throw lockNotFound(file);
  const { account, user } = context;
  const { fileLocksAreBrokenByManagers } = account.annotationSettings;
  const mayBreak = fileLocksAreBrokenByManagers && rightsOf(account, user, file).canManagePermissions;
  if (!mayBreak) requireOwner(context, file, lock);
  account.fileLocks.delete(file.streamId);
  return NO_CONTENT;
}

function addressedFile(context: ApiContext): FileRecord {
  const item = resolveAddressed(context);
  if (item.kind === 'File') return item;
  throw new ShareFileError('bad-request', `${item.name} is a ${item.kind}; only files are locked.`);
}

function currentLock({ account, exchange }: ApiContext, file: FileRecord): FileLock | undefined {
  return lockOn(account, file, exchange.state.clock.now());
}

function requireLock(context: ApiContext, file: FileRecord): FileLock {
  const lock = currentLock(context, file);
  if (lock) return lock;
  throw lockNotFound(file);
}

function requireOwner({ user }: ApiContext, file: FileRecord, lock: FileLock): void {
  if (lock.ownerId === user.id) return;
  throw new ShareFileError('file-locked', `${file.name} is locked by another user.`);
}

async function readMinutes(context: ApiContext): Promise<number | undefined> {
  const minutes = (await readMembers(context)).count('ExpirationTimeInMinutes');
  if (minutes === undefined || (minutes > 0 && minutes <= LONGEST_MINUTES)) return minutes;
  const message = `ExpirationTimeInMinutes must be from 1 to ${String(LONGEST_MINUTES)}.`;
  throw new ShareFileError('bad-request', message);
}

function keep(context: ApiContext, file: FileRecord, id: string, wanted: number | undefined): Reply {
  const minutes = wanted ?? context.viewer.settings.fileLockMinutes;
  const lock = { id, ownerId: context.user.id, minutes, expiresAt: actOf(context).at + minutes * 60_000 };
  context.account.fileLocks.set(file.streamId, lock);
  return replyWithLock(context, file, lock);
}

function replyWithLock(context: ApiContext, file: FileRecord, lock: FileLock): Reply {
  return replyWithOne(context, toLockEntity(context, file, lock));
}

function lockNotFound(file: FileRecord): ShareFileError {
  return new ShareFileError('item-not-found', `${file.name} has no such lock.`);
}
