import type { FileRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { membersOfObject } from '../../request/body-members.ts';
import { finishUpload } from '../../transfers/uploads/finish-upload.ts';
import { openSession } from '../../transfers/uploads/post-upload-request.ts';
import { readForm } from '../../transfers/uploads/read-form.ts';
import type { UploadSession } from '../../transfers/transfers.ts';
import { aliasesOf } from '../find-share.ts';
import { makerOf, noteUpload, targetOf } from '../visiting/share-uploads.ts';
import { visitorName } from '../visiting/visitor-name.ts';
import type { LinkVisit } from './visit-link.ts';

/**
 * Takes the files of a form into the folder of a share, each beside what is there. Nothing is kept of a form that is not
 * as it should be. Throws `bad-request`.
 */
export async function receiveFiles({ context, share, aliasId }: LinkVisit): Promise<readonly FileRecord[]> {
  const { exchange } = context;
  const { settings, transfers } = exchange.state;
  const parent = targetOf(context, share);
  const sessions: UploadSession[] = [];
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
    const stored: FileRecord[] = [];
    // One after the other, so that two of one name come to lie in the order in which they were chosen.
    for (const session of sessions) stored.push(await finishUpload(exchange, session, new Map()));
    for (const file of stored) noteUpload(context, share, uploader, file);
    return stored;
  } catch (error) {
    for (const { id } of sessions) transfers.closeUpload(id);
    await Promise.all(sessions.map(({ draft }) => draft.discard()));
    throw error;
  }
}
