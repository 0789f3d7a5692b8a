import { nameFault } from '../../../domain/names.ts';
import type { FileRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Exchange } from '../../request/request-context.ts';
import type { Query } from '../../routing/parse-query.ts';
import { isToUnpack, unpackUpload } from '../archives/unpack-upload.ts';
import { folderOf, storeFile } from '../storing/store-file.ts';
import type { SaidOfFile, UploadSession } from '../transfers.ts';
import { UploadFault } from './upload-fault.ts';

/**
 * Makes a file of what has arrived, if it is what was announced, or files of what is in it if it is an archive that is to
 * be unpacked. The upload ends here either way; one that fails leaves nothing behind. `formName` is the name that a form
 * gave.
 */
export async function finishUpload(
  exchange: Exchange,
  session: UploadSession,
  query: Query,
  formName = '',
): Promise<readonly FileRecord[]> {
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
    if (isToUnpack(session, name, exchange)) {
      return await unpackUpload(exchange, session, query, name, sealed.commit());
    }
    const { clientModifiedAt, baseFileId } = session;
    const file = { name, clientModifiedAt, baseFileId, commit: () => sealed.commit() };
    return [storeFile(exchange, session, query, folderOf(session), file)];
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
