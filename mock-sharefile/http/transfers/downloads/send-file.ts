import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { noteUse } from '../../../domain/items/change-items.ts';
import type { FileRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Reply } from '../../reply.ts';
import type { Exchange } from '../../request/request-context.ts';
import { parseQuery } from '../../routing/parse-query.ts';
import { parseRange } from './parse-range.ts';
import type { DownloadTicket } from '../transfers.ts';

/**
 * GET or HEAD of a download URL: the bytes, or the part of them that `Range` asks for. Throws `link-expired`. Only a
 * GET counts as a download. GUESS: of an archive, the items that were asked for count and not all that is below them.
 */
export async function sendFile(exchange: Exchange): Promise<Reply> {
  const ticket = findTicket(exchange);
  const { account, items, archive, user } = ticket;
  for (const item of items) if (!isThere(ticket, item.id)) throw fileIsGone();
  if (exchange.request.method !== 'HEAD') ticket.onSent?.();
  const [first] = items;
  const reply = archive || first?.kind !== 'File' ? await sendArchive(exchange, ticket) : sendContent(exchange, first);
  if (exchange.request.method === 'HEAD') return reply;
  const act = { at: roundToTick(exchange.now), byUserId: user.id };
  for (const item of items) if (account.tree.byId.has(item.id)) noteUse(account.tree, 'downloaded', item, act);
  return reply;
}

function findTicket({ state, queryText, now }: Exchange): DownloadTicket {
  const query = parseQuery(queryText);
  const id = query.get('dt') ?? '';
  const ticket = state.transfers.findDownload(id);
  const signed = { id, expiry: query.get('exp') ?? '' };
  if (!ticket || !state.transfers.isSigned(signed, query.get('h') ?? '')) {
    throw new ShareFileError('item-not-found', 'The download link is not known. Ask for a new one.');
  }
  if (ticket.expiresAt > now) return ticket;
  throw new ShareFileError('link-expired', 'The download link has expired.');
}

/** What was deleted since the link was made is gone; what was in the recycle bin already is still there. */
function isThere({ account, deletedIds }: DownloadTicket, id: string): boolean {
  return account.tree.byId.has(id) || deletedIds.has(id);
}

function sendContent({ state, request }: Exchange, file: FileRecord): Reply {
  const { sizeBytes } = file;
  // No entity tag and no date is ever sent with a file, so what an If-Range names is none of its; it gets all of it.
  const range = request.headers['if-range'] === undefined ? parseRange(request.headers.range, sizeBytes) : undefined;
  if (range === 'unsatisfiable') {
    const message = `The file has ${sizeBytes} bytes; the range lies outside.`;
    throw new ShareFileError('range-not-satisfiable', message, { contentRange: `bytes */${sizeBytes}` });
  }
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Disposition': toDisposition(file.fileName) };
  const reply = { contentType: 'application/octet-stream', headers };
  const short = range && range.last > range.first && state.settings.rangeAnswersOneByteShort ? 1 : 0;
  const [start, end] = range ? [range.first, range.last - short] : [0, sizeBytes - 1];
  const bytes = state.blobs.read(file.blobId, start, end);
  if (!bytes) throw fileIsGone();
  const content = Buffer.isBuffer(bytes) ? { body: bytes } : { stream: { byteLength: end - start + 1, open: bytes } };
  if (!range) return { ...reply, status: 200, ...content };
  const contentRange = `bytes ${start}-${end}/${sizeBytes}`;
  return { ...reply, status: 206, headers: { ...headers, 'Content-Range': contentRange }, ...content };
}

async function sendArchive({ state }: Exchange, { items, archive }: DownloadTicket): Promise<Reply> {
  const { createArchive } = await import('./create-archive.ts');
  const headers = { 'Content-Disposition': toDisposition(archive?.fileName ?? 'archive.zip') };
  const open = (): NodeJS.ReadableStream => createArchive(items, archive?.allVersions ?? false, state.blobs);
  return { status: 200, contentType: 'application/zip', headers, stream: { byteLength: undefined, open } };
}

function fileIsGone(): ShareFileError {
  return new ShareFileError('item-not-found', 'The item that you requested could not be found in the system.');
}

/** Clients of RFC 6266 read the second name, older ones the first, which is plain ASCII. */
function toDisposition(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '_')
    .replace(/["\\%]/g, '_');
  const extended = encodeURIComponent(fileName).replace(/['()*]/g, toPercent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}

/** Legal in a URL, but not in an extended parameter (RFC 8187). */
function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
