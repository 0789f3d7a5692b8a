import type { FileRecord } from '../../../domain/items/item-record.ts';
import type { Reply } from '../../reply.ts';
import { json } from '../../reply.ts';
import type { Query } from '../../routing/parse-query.ts';
import type { ShareFileSettings } from '../../../settings.ts';
import type { UploadSession } from '../transfers.ts';
import type { UploadFault } from './upload-fault.ts';

/** Tells whether a storage request asks for JSON; clients name the parameter in three ways (quirk Q31). */
export function wantsJson(query: Query): boolean {
  const formats = [query.get('fmt'), query.get('respformat'), query.get('responseformat')];
  return formats.some((format) => format?.toLowerCase() === 'json');
}

/** Answers for a piece that arrived: `value` is its length; the meaning of the number is a GUESS. */
export function chunkReply(asJson: boolean, sizeBytes: number): Reply {
  return asJson ? json({ error: false, value: sizeBytes }) : text('OK');
}

/** Answers for a whole file, or for all that was in an archive. */
export function finishReply(
  asJson: boolean,
  files: readonly FileRecord[],
  session: UploadSession,
  settings: ShareFileSettings,
): Reply {
  if (!asJson) return text('OK');
  const uploaded = files.map((file) => ({
    uploadid: session.id,
    parentid: file.parent?.id ?? session.parentId,
    id: file.id,
    streamid: file.streamId,
    filename: file.fileName,
    displayname: file.name,
    size: numberAs(settings, file.sizeBytes),
    md5: file.md5,
  }));
  return json({ error: false, value: uploaded });
}

/** Answers with a refusal: JSON, or 200 with `ERROR:…` as text (quirk Q12). */
export function faultReply(asJson: boolean, fault: UploadFault, settings: ShareFileSettings): Reply {
  if (!asJson) return text(`ERROR:${fault.message}`);
  const body = { error: true, errorMessage: fault.message, errorCode: numberAs(settings, fault.errorCode) };
  return json(body, settings.uploadErrorStatus);
}

/** Quirk Q10: for some days of November 2020 the service sent these numbers as texts. */
function numberAs(settings: ShareFileSettings, value: number): number | string {
  return settings.uploadNumbersAsText ? String(value) : value;
}

function text(body: string): Reply {
  return { status: 200, contentType: 'text/plain; charset=utf-8', body };
}
