import type { Prefix } from '../../../delivery/content-draft.ts';
import type { ApiContext } from '../../request/request-context.ts';
import type { TransferSettings } from '../transfer-settings.ts';
import type { UploadMethod, UploadSession } from '../transfers.ts';

/** Pages as captured; the one of FinishUri is a GUESS, for clients take it as it comes. */
const CHUNK_PAGES: Readonly<Record<UploadMethod, string>> = {
  Standard: 'upload.aspx',
  Streamed: 'upload-streaming-2.aspx',
  Threaded: 'upload-threaded-2.aspx',
};
const FINISH_PAGE = 'upload-threaded-finish.aspx';

/**
 * Gives the UploadSpecification. For an upload that is resumed, `resumed` is what is there already: ResumeIndex is then
 * the index of the next piece (GUESS) and ResumeFileHash the MD5 of what is there.
 */
export function toSpecification(context: ApiContext, session: UploadSession, resumed?: Prefix): object {
  const { viewer, exchange } = context;
  const { uploadFormatInUris, maxUploadThreads } = viewer.settings;
  const threads = Math.max(1, Math.min(session.threadCount ?? maxUploadThreads, maxUploadThreads));
  // There is a ? in it already, because all clients append &….
  const parameters = new URLSearchParams({
    uploadid: session.id,
    batchid: exchange.state.random.hex(32),
    overwrite: String(session.overwrite),
    ...(session.raw && { raw: '1' }),
    h: exchange.state.transfers.sign(session.id),
    ...(asksForJson(session, uploadFormatInUris) && { fmt: 'json' }),
  });
  const done = resumed && resumed.sizeBytes > 0 ? resumed : undefined;
  const toUri = (page: string): string => `${viewer.filesOrigin}/${page}?${parameters.toString()}`;
  return {
    'odata.metadata': `${viewer.apiRoot}/$metadata#UploadSpecification/ShareFile.Api.Models.UploadSpecification@Element`,
    'odata.type': 'ShareFile.Api.Models.UploadSpecification',
    Method: session.method,
    PrepareUri: '',
    ChunkUri: toUri(CHUNK_PAGES[session.method]),
    FinishUri: session.method === 'Threaded' ? toUri(FINISH_PAGE) : '',
    ProgressData: '',
    IsResume: done !== undefined,
    ResumeIndex: done?.pieceCount ?? 0,
    ResumeOffset: done?.sizeBytes ?? 0,
    ResumeFileHash: done?.md5 ?? '',
    MaxNumberOfThreads: session.method === 'Threaded' ? threads : 1,
    url: '',
  };
}

function asksForJson(session: UploadSession, where: TransferSettings['uploadFormatInUris']): boolean {
  if (!session.asksForJson || where === 'none') return false;
  return where === 'all' || session.method !== 'Standard';
}
