import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Reply } from '../../reply.ts';
import type { Exchange } from '../../request/request-context.ts';
import type { Query } from '../../routing/parse-query.ts';
import { parseQuery } from '../../routing/parse-query.ts';
import { finishUpload } from './finish-upload.ts';
import { readFilePart } from './read-file-part.ts';
import { receiveChunk } from './receive-chunk.ts';
import type { UploadSession } from '../transfers.ts';
import { chunkReply, faultReply, finishReply, wantsJson } from './upload-answer.ts';
import { toUploadFault, UploadFault } from './upload-fault.ts';

/**
 * POST to a ChunkUri: the whole file, or a piece of it. Answers as `fmt=json` wants it, or `OK`. Refusals have a shape
 * of their own here: `{"error":true,…}`, or 200 with `ERROR:…` as text.
 */
export function receiveUpload(exchange: Exchange): Promise<Reply> {
  return answerUpload(exchange, async (session, query) => {
    const { settings } = exchange.state;
    const asJson = wantsJson(query);
    if (session.method === 'Standard') {
      const formName = await receiveWhole(exchange, session);
      return finishReply(asJson, await finishUpload(exchange, session, query, formName), session, settings);
    }
    const piece = await receiveChunk(exchange, session, query);
    // Pieces that come side by side may come after the last one, so there only FinishUri ends the upload.
    const isLast = ['true', '1'].includes(query.get('finish')?.toLowerCase() ?? '');
    if (isLast) session.said = { size: query.get('filesize'), hash: query.get('filehash') };
    if (!isLast || session.method === 'Threaded') return chunkReply(asJson, piece.sizeBytes);
    return finishReply(asJson, await finishUpload(exchange, session, query), session, settings);
  });
}

/** POST or GET of a FinishUri: all pieces are there. */
export function completeUpload(exchange: Exchange): Promise<Reply> {
  return answerUpload(exchange, async (session, query) => {
    const files = await finishUpload(exchange, session, query);
    // rclone asks for no format here and reads JSON, so that is what a FinishUri answers with unless told otherwise.
    const asText = query.has('fmt') || query.has('respformat') ? !wantsJson(query) : false;
    return finishReply(!asText, files, session, exchange.state.settings);
  });
}

async function answerUpload(
  exchange: Exchange,
  receive: (session: UploadSession, query: Query) => Promise<Reply>,
): Promise<Reply> {
  const query = parseQuery(exchange.queryText);
  try {
    const session = findSession(exchange, query.get('uploadid') ?? '', query.get('h') ?? '');
    return await receive(session, query);
  } catch (error) {
    // A body that is too long is not read to its end, so this refusal has to end the connection as well.
    if (error instanceof ShareFileError && error.code === 'body-too-large') throw error;
    return faultReply(wantsJson(query), toUploadFault(error), exchange.state.settings);
  }
}

function findSession(exchange: Exchange, uploadId: string, signature: string): UploadSession {
  const { transfers, settings } = exchange.state;
  const page = exchange.path.slice(1);
  const session = transfers.findUpload(uploadId, exchange.now);
  if (!session || !transfers.isSigned({ id: uploadId }, signature)) {
    throw new UploadFault(605, `${page}: ID='${uploadId}' Unrecognized Upload ID.`);
  }
  if (session.abortedCount < settings.abortedUploadRequests) {
    session.abortedCount += 1;
    throw new UploadFault(420, 'Thread was being aborted.');
  }
  return session;
}

/** Takes a body that is the whole file and gives the name that a form has for it. */
async function receiveWhole(exchange: Exchange, session: UploadSession): Promise<string> {
  const { request, state } = exchange;
  const { maxUploadBytes, uploadFormFields } = state.settings;
  if (!session.raw) {
    const part = await readFilePart(request, uploadFormFields, (stream) =>
      session.draft.write(0, stream, maxUploadBytes),
    );
    return part.fileName;
  }
  await session.draft.write(0, request.iterator({ destroyOnReturn: false }), maxUploadBytes);
  return '';
}
