import type { FileRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { membersOfObject } from '../../request/body-members.ts';
import { finishUpload } from '../../transfers/uploads/finish-upload.ts';
import { openSession } from '../../transfers/uploads/post-upload-request.ts';
import { readForm } from '../../transfers/uploads/read-form.ts';
import { UploadFault } from '../../transfers/uploads/upload-fault.ts';
import type { UploadSession } from '../../transfers/transfers.ts';
import { aliasesOf } from '../find-share.ts';
import { makerOf, noteUpload, targetOf } from '../visiting/share-uploads.ts';
import { visitorName } from '../visiting/visitor-name.ts';
import type { LinkVisit } from './visit-link.ts';

/**
 * Takes the files of a form into the folder of a share, each beside what is there. Nothing is kept of a form that does
 * not arrive as it should. Of one that did, a file that cannot be stored keeps those behind it out as well; what came
 * before it stays, and the refusal names it. Throws `bad-request`, and what storing a file throws.
 */
export async function receiveFiles({ context, share, aliasId }: LinkVisit): Promise<readonly FileRecord[]> {
  const { exchange } = context;
  const { settings, transfers } = exchange.state;
  const parent = targetOf(context, share);
  const sessions: UploadSession[] = [];
  const stored: FileRecord[] = [];
  try {
    const { fields } = await readForm(exchange.request, 'files', ({ fileName, bytes }) => {
      // A browser sends a nameless part for a field in which nothing was chosen.
      if (fileName === '') return undefined;
      const session = openSession(context, membersOfObject({ fileName }), parent, makerOf(context));
      sessions.push(session);
      return session.draft.write(0, bytes, settings.maxUploadBytes);
    });
    if (sessions.length === 0) throw new ShareFileError('bad-request', 'Choose at least one file.');
    const alias = aliasesOf(context).get(aliasId ?? '');
    const uploader = alias?.email ?? visitorName(context, share, fields);
    // One after the other, so that two of one name come to lie in the order in which they were chosen.
    for (const session of sessions) {
      for (const file of await finishUpload(exchange, session, new Map())) {
        noteUpload(context, share, uploader, file);
        stored.push(file);
      }
    }
    return stored;
  } catch (error) {
    for (const { id } of sessions) transfers.closeUpload(id);
    await Promise.all(sessions.map(({ draft }) => draft.discard()));
    throw withStored(error, stored);
  }
}

function withStored(thrown: unknown, stored: readonly FileRecord[]): unknown {
  // The page speaks to people, who know nothing of the codes of the storage hosts.
  const error = thrown instanceof UploadFault ? new ShareFileError('bad-request', thrown.message) : thrown;
  if (stored.length === 0 || !(error instanceof ShareFileError)) return error;
  const names = stored.map(({ name }) => name).join(', ');
  return new ShareFileError(error.code, `${error.message} Stored before that: ${names}.`, { cause: thrown });
}
