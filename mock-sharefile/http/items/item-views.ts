import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { urlOf } from '../render/item-fields.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { offerDownload } from '../transfers/downloads/downloads.ts';
import { resolveAddressed } from './resolve-item.ts';
import { isVirtual } from './virtual-folders.ts';

const THUMBNAIL_SIZES: ReadonlySet<string> = new Set(['', '75', '600']);

/**
 * GET Items(id)/Thumbnail: where a small picture is. Nothing is made smaller here, so it is the picture itself; what is
 * no image has none (404). Unlike a download it does not redirect unless it is asked to.
 */
export function getThumbnail(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const size = query.get('size') ?? '';
  if (!THUMBNAIL_SIZES.has(size)) throw new ShareFileError('bad-request', `size must be 75 or 600, not ${size}.`);
  const item = resolveAddressed(context);
  if (item.kind !== 'File' || !isImageName(item.name)) throw none(item, 'thumbnail');
  return offerDownload(context, query, [item], undefined, false);
}

/** GET Items(id)/WebView: the page of a file in the web application. Folders have none. */
export function getWebView(context: ApiContext): Reply {
  const item = resolveAddressed(context);
  if (item.kind !== 'File') throw none(item, 'web view');
  return redirectionTo(context, item, 'WebView', `f/${item.id}/view`);
}

/** POST Items(id)/WebAppLink: where the web application shows the item; the form of the address is a GUESS. */
export function postWebAppLink(context: ApiContext): Reply {
  const item = resolveAddressed(context);
  return redirectionTo(context, item, 'WebAppLink', `home/shared/${item.id}`);
}

/** GET Items(id)/Redirection: only items of other providers are elsewhere. */
export function getRedirection(context: ApiContext): Reply {
  throw none(resolveAddressed(context), 'redirection');
}

/** GET Items(id)/ProtocolLinks(platform): no editing program is connected. */
export function getProtocolLinks(context: ApiContext): Reply {
  throw none(resolveAddressed(context), 'protocol link');
}

/** POST Items(id)/CheckIn, CheckOut, DiscardCheckOut: files of the SharePoint provider only; others are locked. */
export function refuseCheckOut(context: ApiContext): Reply {
  const { name } = resolveAddressed(context);
  const message = `${name} is no SharePoint file, and only those are checked out. Use Items(id)/FileLock to lock it.`;
  throw new ShareFileError('not-supported', message);
}

/** Tells whether a file is a picture, by its name. */
export function isImageName(name: string): boolean {
  return /\.(bmp|gif|jpe?g|png|tiff?|webp)$/i.test(name);
}

function redirectionTo(context: ApiContext, item: ItemRecord, way: string, path: string): Reply {
  if (isVirtual(item.id)) throw none(item, 'page');
  const { viewer, account } = context;
  const type = 'ShareFile.Api.Models.Redirection';
  return json({
    'odata.metadata': `${viewer.apiRoot}/$metadata#Redirection/${type}@Element`,
    'odata.type': type,
    Method: 'GET',
    Uri: `https://${account.subdomain}.sharefile.com/${path}`,
    SessionCheck: false,
    Available: true,
    url: `${urlOf(item, viewer)}/${way}`,
  });
}

function none(item: ItemRecord, what: string): ShareFileError {
  return new ShareFileError('item-not-found', `${item.name} has no ${what}.`);
}
