import type { ItemRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Share, ShareAlias } from '../../../domain/shares/share.ts';
import { isUsedUpFor, withUse } from '../../../domain/shares/share.ts';
import type { Reply } from '../../reply.ts';
import { readIdList } from '../../request/read-body.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { stampOf } from '../../request/stamp-of.ts';
import type { Query } from '../../routing/parse-query.ts';
import { parseQuery, truthParameter } from '../../routing/parse-query.ts';
import { offerTicket } from '../../transfers/downloads/downloads.ts';
import { isImageName } from '../../items/item-views.ts';
import { aliasesOf, recipientsOf, sharesOf, usableShare } from '../find-share.ts';
import { addressedAlias } from '../share-recipients.ts';
import { findSharedItem, itemsOfShare } from '../shared-items.ts';
import { visitorName } from './visitor-name.ts';

/** GET Shares(id)/Download?id&Name&Email&Company&redirect: one item, or without `id` all of them. */
export function downloadShare(context: ApiContext): Reply {
  const share = usableShare(context);
  const query = parseQuery(context.exchange.queryText);
  const alias = recipientsOf(context, share).find((each) => each.userId === context.user.id && !context.isVisitor);
  return offer(context, share, alias, chosenItems(context, share, query), visitorName(context, share, query));
}

/** GET Shares(id)/Recipients(aliasid)/DownloadWithAlias?id&redirect. */
export function downloadWithAlias(context: ApiContext): Reply {
  const share = usableShare(context);
  const alias = addressedAlias(context, share);
  const query = parseQuery(context.exchange.queryText);
  return offer(context, share, alias, chosenItems(context, share, query), alias.email);
}

/** POST Shares(id)/Recipients(aliasid)/BulkDownload?redirect, body ids: a ZIP of some of the items. */
export async function bulkDownloadShare(context: ApiContext): Promise<Reply> {
  const ids = await readIdList(context.exchange.request, context.exchange.state.settings.maxJsonBytes);
  const share = usableShare(context);
  const alias = addressedAlias(context, share);
  const items = [...new Set(ids.map((id) => findSharedItem(context, share, id)))];
  return offer(context, share, alias, items, alias.email, true);
}

/** GET Shares(id)/Items(itemid)/Thumbnail?size&redirect: counts as no download. */
export function getSharedThumbnail(context: ApiContext): Reply {
  const share = usableShare(context);
  const query = parseQuery(context.exchange.queryText);
  const item = findSharedItem(context, share, context.ids[1] ?? '');
  if (item.kind !== 'File' || !isImageName(item.name)) {
    throw new ShareFileError('item-not-found', `${item.name} has no thumbnail.`);
  }
  return offerTicket(context, truthParameter(query, 'redirect', false), { items: [item], archive: undefined });
}

function chosenItems(context: ApiContext, share: Share, query: Query): readonly ItemRecord[] {
  const id = query.get('id') ?? '';
  if (id !== '') return [findSharedItem(context, share, id)];
  const items = itemsOfShare(context, share);
  if (items.length > 0) return items;
  throw new ShareFileError('item-not-found', 'There is nothing to download in this share.');
}

function offer(
  context: ApiContext,
  share: Share,
  alias: ShareAlias | undefined,
  items: readonly ItemRecord[],
  recipient: string,
  isBulk = false,
): Reply {
  if (share.isViewOnly) throw new ShareFileError('forbidden', 'What is shared can be looked at, not downloaded.');
  const redirects = truthParameter(parseQuery(context.exchange.queryText), 'redirect', true);
  const count = (): void => {
    countDownload(context, share.id, alias?.id, items, recipient);
  };
  refuseUsedUp(context, share, alias);
  const isArchive = isBulk || items.length > 1 || items[0]?.kind === 'Folder';
  const [first] = items;
  const archiveName = items.length === 1 && first ? first.fileName : share.title;
  const archive = isArchive
    ? { fileName: `${archiveName === '' ? 'Files' : archiveName}.zip`, allVersions: false }
    : undefined;
  const isCountedNow = context.viewer.settings.shareDownloadsCounted === 'when-offered';
  if (isCountedNow) count();
  return offerTicket(context, redirects, { items, archive, ...(!isCountedNow && { onSent: once(count) }) });
}

/** Throws if the share is gone or used up by now; the URL lives on its own. */
function countDownload(
  context: ApiContext,
  shareId: string,
  aliasId: string | undefined,
  items: readonly ItemRecord[],
  recipient: string,
): void {
  const shares = sharesOf(context);
  const share = shares.get(shareId);
  if (!share) throw new ShareFileError('item-not-found', 'The share is no longer there.');
  const aliases = aliasesOf(context);
  const alias = aliases.get(aliasId ?? '');
  refuseUsedUp(context, share, alias);
  const use = { action: 'Download', at: stampOf(context.exchange), recipient, title: items[0]?.name ?? '' } as const;
  shares.set(shareId, withUse(share, use, context.viewer.settings.shareHistoryCapacity));
  if (alias) aliases.set(alias.id, { ...alias, downloads: alias.downloads + 1, isRead: true });
}

function refuseUsedUp(context: ApiContext, share: Share, alias: ShareAlias | undefined): void {
  if (!isUsedUpFor(share, alias, context.viewer.settings.shareDownloadLimitFor)) return;
  const message = `All ${String(share.maxDownloads)} downloads of this share were made.`;
  throw new ShareFileError('download-limit-reached', message);
}

/** Parts of one file that are fetched from the same URL are one download. */
function once(count: () => void): () => void {
  let isCounted = false;
  return () => {
    if (!isCounted) count();
    isCounted = true;
  };
}
