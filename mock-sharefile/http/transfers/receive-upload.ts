import { nameFault } from '../../domain/names.ts';
import { roundToTick } from '../../domain/dates/wire-date.ts';
import { putFile } from '../../domain/items/create-items.ts';
import type { FileRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { readBody } from '../request/read-body.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { Exchange } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import type { FilePart } from './read-file-part.ts';
import { readFilePart } from './read-file-part.ts';
import type { UploadSession } from './transfers.ts';

/** A refusal in the words of the storage hosts; codes as captured: 605 unknown id, -2 wrong size, -1 anything else. */
class UploadFault extends Error {
  readonly errorCode: number;

  constructor(errorCode: number, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

const DAY_MS = 86_400_000;

/**
 * POST to a ChunkUri: the whole file in one body. Answers as `fmt=json` wants it, or `OK`. Refusals have a shape of
 * their own here: `{"error":true,…}`, or 200 with `ERROR:…` as text.
 */
export async function receiveUpload(exchange: Exchange): Promise<Reply> {
  const query = parseQuery(exchange.queryText);
  const wantsJson = [query.get('fmt'), query.get('respformat'), query.get('responseformat')].some(
    (format) => format?.toLowerCase() === 'json',
  );
  try {
    const session = findSession(exchange, query.get('uploadid') ?? '', query.get('h') ?? '');
    const file = await receiveFile(exchange, session);
    return wantsJson ? json({ error: false, value: [toUploadedFile(file, session)] }) : text('OK');
  } catch (error) {
    // A body that is too long is not read to its end, so this refusal has to end the connection as well.
    if (error instanceof ShareFileError && error.code === 'body-too-large') throw error;
    const fault = toFault(error);
    if (!wantsJson) return text(`ERROR:${fault.message}`);
    const { uploadErrorStatus } = exchange.state.settings;
    return json({ error: true, errorMessage: fault.message, errorCode: fault.errorCode }, uploadErrorStatus);
  }
}

function findSession(exchange: Exchange, uploadId: string, signature: string): UploadSession {
  const { transfers } = exchange.state;
  const session = transfers.findUpload(uploadId, exchange.now);
  if (session && transfers.isSigned(uploadId, signature)) return session;
  throw new UploadFault(605, `upload.aspx: ID='${uploadId}' Unrecognized Upload ID.`);
}

async function receiveFile(exchange: Exchange, session: UploadSession): Promise<FileRecord> {
  const { state, request } = exchange;
  const { maxUploadBytes } = state.settings;
  const part: FilePart = session.raw
    ? { fileName: '', bytes: await readBody(request, maxUploadBytes) }
    : await readFilePart(request, maxUploadBytes);
  if (session.fileSize > 0 && session.fileSize !== part.bytes.length) {
    throw new UploadFault(
      -2,
      `file size does not match: ${session.fileSize} were announced, ${part.bytes.length} came`,
    );
  }
  const name = session.fileName ?? part.fileName;
  // Checked before the bytes are kept, so that a refused upload leaves nothing behind.
  const fault = nameFault(name, state.settings.maxNameLength);
  if (fault !== undefined) throw new ShareFileError('bad-request', fault);
  return store(exchange, session, name, part.bytes);
}

function store(exchange: Exchange, session: UploadSession, name: string, bytes: Buffer): FileRecord {
  const { state } = exchange;
  const { tree } = session.account;
  const parent = tree.byId.get(session.parentId);
  // Asked again, because reading the body took its time.
  if (parent?.kind !== 'Folder' || !state.transfers.findUpload(session.id, exchange.now)) {
    throw new UploadFault(-1, 'The folder of this upload is no longer there.');
  }
  const at = roundToTick(state.clock.now());
  const expiresAt = session.expirationDays ? roundToTick(at + session.expirationDays * DAY_MS) : undefined;
  const file = putFile(
    tree,
    parent,
    {
      name,
      content: state.blobs.put(bytes),
      overwrite: session.overwrite,
      description: session.details,
      clientCreatedAt: session.clientCreatedAt,
      clientModifiedAt: session.clientModifiedAt,
      expiresAt,
      baseFileId: session.baseFileId,
    },
    { at, byUserId: session.user.id },
  );
  state.transfers.closeUpload(session.id);
  return file;
}

function toUploadedFile(file: FileRecord, session: UploadSession): object {
  return {
    uploadid: session.id,
    parentid: session.parentId,
    id: file.id,
    streamid: file.streamId,
    filename: file.fileName,
    displayname: file.name,
    size: file.sizeBytes,
    md5: file.md5,
  };
}

function toFault(error: unknown): UploadFault {
  if (error instanceof UploadFault) return error;
  return new UploadFault(-1, error instanceof ShareFileError ? error.message : `The upload failed: ${String(error)}`);
}

function text(body: string): Reply {
  return { status: 200, contentType: 'text/plain; charset=utf-8', body };
}
