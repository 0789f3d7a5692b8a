import { refuseLocked } from '../../../domain/annotations/locks.ts';
import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { nameTaken, putFile } from '../../../domain/items/create-items.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import type { FileContent, FileRecord, FolderRecord } from '../../../domain/items/item-record.ts';
import type { Act } from '../../../domain/items/tree-state.ts';
import type { Exchange } from '../../request/request-context.ts';
import { stampOf } from '../../request/stamp-of.ts';
import type { Query } from '../../routing/parse-query.ts';
import type { UploadSession } from '../transfers.ts';
import { UploadFault } from '../uploads/upload-fault.ts';

const DAY_MS = 86_400_000;

/** A file that has arrived and is not in the tree yet. */
export interface ArrivedFile {
  readonly name: string;
  readonly clientModifiedAt: number | undefined;
  /** The version that the sender believes to be current. */
  readonly baseFileId: string | undefined;
  /** Keeps its content for good. */
  commit(): FileContent;
}

/** Gives the folder of an upload. It is looked up late, because the bytes took their time. */
export function folderOf({ account, parentId }: UploadSession): FolderRecord {
  const folder = account.tree.byId.get(parentId);
  if (folder?.kind === 'Folder') return folder;
  throw new UploadFault(-1, 'The folder of this upload is no longer there.');
}

/** Throws `name-taken` or `file-locked` if a file of that name cannot be stored in the folder as the upload wants it. */
export function checkStorable(
  { state }: Exchange,
  session: UploadSession,
  query: Query,
  folder: FolderRecord,
  name: string,
): void {
  const { account, user } = session;
  const { settings } = account.tree;
  const existing = childNamed(folder, name);
  if (!existing) return;
  const isRefused = !overwrites(session, query) && settings.uploadNameConflict === 'refuse';
  if (existing.kind !== 'File' || isRefused) throw nameTaken(settings, name);
  if (overwrites(session, query)) refuseLocked(account, existing, user.id, state.clock.now());
}

/** Makes a file of what has arrived. Its content is let go of again if that is refused. Throws what `putFile` throws. */
export function storeFile(
  exchange: Exchange,
  session: UploadSession,
  query: Query,
  folder: FolderRecord,
  { name, clientModifiedAt, baseFileId, commit }: ArrivedFile,
): FileRecord {
  const { state } = exchange;
  const { tree } = session.account;
  checkStorable(exchange, session, query, folder, name);
  const act = actOfUpload(exchange, session);
  const content = commit();
  try {
    const request = {
      ...{ name, content, clientModifiedAt, baseFileId },
      overwrite: overwrites(session, query),
      description: session.details ?? query.get('details'),
      clientCreatedAt: session.clientCreatedAt,
      expiresAt: session.expirationDays ? roundToTick(act.at + session.expirationDays * DAY_MS) : undefined,
    };
    const file = putFile(tree, folder, request, act);
    session.onStored?.(file);
    return file;
  } catch (error) {
    if (!tree.contents.isHeld(content.blobId)) state.blobs.forget(content.blobId);
    throw error;
  }
}

/** Says who stores what an upload brings, and when. */
export function actOfUpload(exchange: Exchange, { user, byUserId }: UploadSession): Act {
  return { at: stampOf(exchange), byUserId: byUserId ?? user.id };
}

/** NET's forceunique=1 lets the service choose a free name. */
function overwrites({ overwrite }: UploadSession, query: Query): boolean {
  return overwrite && query.get('forceunique') !== '1';
}
