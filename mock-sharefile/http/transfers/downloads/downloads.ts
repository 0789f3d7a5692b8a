import type { ItemRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { requireRight } from '../../access-controls/require-right.ts';
import { resolveAddressed, resolveFolder, resolveItem } from '../../items/resolve-item.ts';
import type { Reply } from '../../reply.ts';
import { json, redirect } from '../../reply.ts';
import { readIdList } from '../../request/read-body.ts';
import type { ApiContext } from '../../request/request-context.ts';
import type { Query } from '../../routing/parse-query.ts';
import { parseQuery, truthParameter } from '../../routing/parse-query.ts';
import type { DownloadTicket } from '../transfers.ts';

/** GET Items(id)/Download: 302 to a signed URL that expires, or with `redirect=false` a DownloadSpecification. */
export function getDownload(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const allVersions = truthParameter(query, 'includeAllVersions', false);
  const item = resolveAddressed(context, truthParameter(query, 'includeDeleted', false));
  if (item.kind !== 'File' && item.kind !== 'Folder') {
    throw new ShareFileError('bad-request', `${item.name} is a ${item.kind}, which has nothing to download.`);
  }
  const isArchive = item.kind === 'Folder' || allVersions;
  const archive = isArchive ? { fileName: `${item.fileName}.zip`, allVersions } : undefined;
  return offerDownload(context, query, [item], archive);
}

/** POST Items(parent)/BulkDownload: a ZIP of the children whose ids stand in the body. */
export async function postBulkDownload(context: ApiContext): Promise<Reply> {
  const ids = await readIdList(context.exchange.request, context.exchange.state.settings.maxJsonBytes);
  const query = parseQuery(context.exchange.queryText);
  const folder = resolveFolder(context);
  // The same item may be named in two ways, and is wanted once.
  const items = [...new Set(ids.map((id) => resolveItem(context, id)))];
  const stranger = items.find((item) => item.parent !== folder);
  if (stranger) throw new ShareFileError('bad-request', `${stranger.id} does not lie in ${folder.name}.`);
  return offerDownload(context, query, items, { fileName: `${folder.name}.zip`, allVersions: false });
}

/** Makes a download of items and says where it is; by default with a redirection. */
export function offerDownload(
  context: ApiContext,
  query: Query,
  items: readonly ItemRecord[],
  archive: DownloadTicket['archive'],
  redirectsByDefault = true,
): Reply {
  for (const item of items) requireRight(context, item, 'canDownload');
  return offerTicket(context, truthParameter(query, 'redirect', redirectsByDefault), { items, archive });
}

/** As `offerDownload`, for items that the caller is known to be given. */
export function offerTicket(
  context: ApiContext,
  redirects: boolean,
  download: Pick<DownloadTicket, 'items' | 'archive' | 'onSent'>,
): Reply {
  const { account, user, viewer } = context;
  const { state, now } = context.exchange;
  const { items } = download;
  const deleted = items.filter((item) => !account.tree.byId.has(item.id)).map((item) => item.id);
  const ticket = state.transfers.openDownload({ ...download, account, user, deletedIds: new Set(deleted) }, now);
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
  const expiry = String(Math.floor(ticket.expiresAt / 1000));
  const parameters = new URLSearchParams({
    dt: ticket.id,
    cid: context.account.id,
    exp: expiry,
    zsid: 'F7',
    h: context.exchange.state.transfers.sign(ticket.id, expiry),
  });
  return `${context.viewer.filesOrigin}/download.ashx?${parameters.toString()}`;
}
