import { roundToTick } from '../../domain/dates/wire-date.ts';
import { noteUse } from '../../domain/items/change-items.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { resolveAddressed } from '../items/resolve-item.ts';
import type { Reply } from '../reply.ts';
import { json, redirect } from '../reply.ts';
import type { ApiContext, Exchange } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { parseRange } from './parse-range.ts';
import type { DownloadTicket } from './transfers.ts';

/** GET Items(id)/Download: 302 to a signed URL that expires, or with `redirect=false` a DownloadSpecification. */
export function getDownload(context: ApiContext): Reply {
  const { state, queryText, now } = context.exchange;
  const query = parseQuery(queryText);
  const redirects = truthParameter(query, 'redirect', true);
  const item = resolveAddressed(context);
  if (item.kind === 'Folder' || truthParameter(query, 'includeAllVersions', false)) {
    throw new ShareFileError('not-supported', 'Archives are not supported yet; download files one by one.');
  }
  const { account, user, viewer } = context;
  const ticket = state.transfers.openDownload({ account, user, file: item }, now);
  const url = toDownloadUrl(context, ticket);
  if (redirects) return redirect(url);
  return json({
    'odata.metadata': `${viewer.apiRoot}/$metadata#DownloadSpecification/ShareFile.Api.Models.DownloadSpecification@Element`,
    'odata.type': 'ShareFile.Api.Models.DownloadSpecification',
    DownloadToken: ticket.id,
    DownloadUrl: url,
    DownloadPrepStartURL: '',
    DownloadPrepStatusURL: '',
    PrepareXmlInfo: '',
    url: '',
  });
}

function toDownloadUrl(context: ApiContext, ticket: DownloadTicket): string {
  const parameters = new URLSearchParams({
    dt: ticket.id,
    cid: context.account.id,
    exp: String(Math.floor(ticket.expiresAt / 1000)),
    zsid: 'F7',
    h: context.exchange.state.transfers.sign(ticket.id),
  });
  return `${context.viewer.filesOrigin}/download.ashx?${parameters.toString()}`;
}

/** GET of a download URL: the bytes, or the part of them that `Range` asks for. Throws `link-expired`. */
export function sendFile(exchange: Exchange): Reply {
  const { state } = exchange;
  const query = parseQuery(exchange.queryText);
  const id = query.get('dt') ?? '';
  const ticket = state.transfers.findDownload(id);
  if (!ticket || !state.transfers.isSigned(id, query.get('h') ?? '')) {
    throw new ShareFileError('item-not-found', 'The download link is not known. Ask for a new one.');
  }
  if (ticket.expiresAt <= exchange.now) throw new ShareFileError('link-expired', 'The download link has expired.');
  const { account, user, file } = ticket;
  const bytes = state.blobs.get(file.blobId);
  // The file may have been deleted since; its link then leads nowhere.
  if (!bytes || !account.tree.byId.has(file.id)) {
    throw new ShareFileError('item-not-found', 'The item that you requested could not be found in the system.');
  }
  const range = parseRange(exchange.request.headers.range, bytes.length);
  if (range === 'unsatisfiable') {
    throw new ShareFileError('range-not-satisfiable', `The file has ${bytes.length} bytes; the range lies outside.`);
  }
  noteUse(account.tree, 'downloaded', file, { at: roundToTick(exchange.now), byUserId: user.id });
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Disposition': toDisposition(file.fileName) };
  const reply = { contentType: 'application/octet-stream', headers };
  if (!range) return { ...reply, status: 200, body: bytes };
  const contentRange = `bytes ${range.first}-${range.last}/${bytes.length}`;
  return {
    ...reply,
    status: 206,
    headers: { ...headers, 'Content-Range': contentRange },
    body: bytes.subarray(range.first, range.last + 1),
  };
}

function toDisposition(fileName: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
