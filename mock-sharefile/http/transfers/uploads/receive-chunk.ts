import type { WrittenPiece } from '../../../delivery/content-draft.ts';
import type { Exchange } from '../../request/request-context.ts';
import type { Query } from '../../routing/parse-query.ts';
import { countParameter } from '../../routing/parse-query.ts';
import { readFilePart } from './read-file-part.ts';
import type { UploadSession } from '../transfers.ts';
import { UploadFault } from './upload-fault.ts';

/**
 * Takes one piece of a file at its `byteOffset`; without one it goes to the end. A piece whose `hash` is another is not
 * kept. Pieces of a streamed upload come in order; one that is there already may come again, for its answer was lost.
 */
export async function receiveChunk(exchange: Exchange, session: UploadSession, query: Query): Promise<WrittenPiece> {
  const { draft } = session;
  const { settings } = exchange.state;
  countParameter(query, 'index');
  const end = (await draft.prefix()).sizeBytes;
  const offset = countParameter(query, 'byteOffset') ?? end;
  if (session.method === 'Streamed' && offset !== end && !draft.has(offset)) {
    throw new UploadFault(-1, `A streamed upload goes on where it is: at byte ${end}, not ${offset}.`);
  }
  const wanted = query.get('hash')?.toLowerCase() ?? '';
  const piece = await writePiece(exchange, session, offset, wanted !== '');
  if (wanted === '' || wanted === piece.md5) return piece;
  draft.drop(offset);
  throw new UploadFault(
    settings.uploadHashMismatchCode,
    `hash of the part at byte ${offset} does not match: ${wanted} was announced, ${piece.md5 ?? 'another'} came`,
  );
}

async function writePiece(
  { request, state }: Exchange,
  session: UploadSession,
  offset: number,
  isHashed: boolean,
): Promise<WrittenPiece> {
  const { maxUploadBytes, uploadFormFields } = state.settings;
  const write = (stream: AsyncIterable<Buffer>): Promise<WrittenPiece> =>
    session.draft.write(offset, stream, maxUploadBytes, isHashed);
  if (session.raw) return write(request.iterator({ destroyOnReturn: false }));
  return (await readFilePart(request, uploadFormFields, write)).result;
}
