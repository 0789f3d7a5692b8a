import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { refuseLocked } from '../../../domain/annotations/locks.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import { putFile } from '../../../domain/items/create-items.ts';
import type { FileContent, FileRecord } from '../../../domain/items/item-record.ts';
import { nameFault } from '../../../domain/names.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Exchange } from '../../request/request-context.ts';
import { stampOf } from '../../request/stamp-of.ts';
import type { Query } from '../../routing/parse-query.ts';
import type { SaidOfFile, UploadSession } from '../transfers.ts';
import { UploadFault } from './upload-fault.ts';

const DAY_MS = 86_400_000;

/**
 * Makes a file of what has arrived, if it is what was announced. The upload ends here either way; one that fails leaves
 * nothing behind. `formName` is the name that a form gave.
 */
export async function finishUpload(
  exchange: Exchange,
  session: UploadSession,
  query: Query,
  formName = '',
): Promise<FileRecord> {
  const { transfers, settings } = exchange.state;
  transfers.closeUpload(session.id);
  try {
    const name = session.fileName ?? formName;
    const fault = nameFault(name, settings.maxNameLength);
    if (fault !== undefined) throw new ShareFileError('bad-request', fault);
    const sealed = await session.draft.seal();
    if (!sealed) throw new UploadFault(-2, 'file size does not match: parts of the file did not arrive');
    const said = { size: query.get('filesize') ?? session.said.size, hash: query.get('filehash') ?? session.said.hash };
    checkSize(session, said, sealed.sizeBytes, settings.streamedUploadNeedsSize);
    checkHash(said, sealed.md5, settings.uploadHashMismatchCode);
    return store(exchange, session, query, name, () => sealed.commit());
  } catch (error) {
    await session.draft.discard();
    throw error;
  }
}

function checkSize(session: UploadSession, said: SaidOfFile, size: number, isNeeded: boolean): void {
  const announced = session.fileSize > 0 ? session.fileSize : undefined;
  if (isNeeded && session.method === 'Streamed' && announced === undefined) {
    throw new UploadFault(-2, 'file size does not match: a streamed upload needs a FileSize');
  }
  const atEnd = said.size === undefined || said.size === '' ? undefined : Number(said.size);
  for (const wanted of [announced, atEnd]) {
    if (wanted === undefined || wanted === size) continue;
    throw new UploadFault(-2, `file size does not match: ${wanted} were announced, ${size} came`);
  }
}

function checkHash(said: SaidOfFile, md5: string, code: number): void {
  const wanted = said.hash?.toLowerCase() ?? '';
  if (wanted === '' || wanted === md5) return;
  throw new UploadFault(code, `file hash does not match: ${wanted} was announced, ${md5} came`);
}

function store(
  exchange: Exchange,
  session: UploadSession,
  query: Query,
  name: string,
  commit: () => FileContent,
): FileRecord {
  const { state } = exchange;
  const { tree } = session.account;
  const parent = tree.byId.get(session.parentId);
  // Looked up only now, because the bytes took their time.
  if (parent?.kind !== 'Folder') throw new UploadFault(-1, 'The folder of this upload is no longer there.');
  const at = stampOf(exchange);
  const existing = session.overwrite ? childNamed(parent, name) : undefined;
  if (existing) refuseLocked(session.account, existing, session.user.id, state.clock.now());
  const content = commit();
  try {
    const request = {
      name,
      content,
      // NET's forceunique=1 lets the service choose a free name.
      overwrite: session.overwrite && query.get('forceunique') !== '1',
      description: session.details ?? query.get('details'),
      clientCreatedAt: session.clientCreatedAt,
      clientModifiedAt: session.clientModifiedAt,
      expiresAt: session.expirationDays ? roundToTick(at + session.expirationDays * DAY_MS) : undefined,
      baseFileId: session.baseFileId,
    };
    const file = putFile(tree, parent, request, { at, byUserId: session.byUserId ?? session.user.id });
    session.onStored?.(file);
    return file;
  } catch (error) {
    if (!tree.contents.isHeld(content.blobId)) state.blobs.forget(content.blobId);
    throw error;
  }
}
