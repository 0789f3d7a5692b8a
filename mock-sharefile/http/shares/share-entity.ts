import { toWireDate } from '../../domain/dates/wire-date.ts';
import type { Share, ShareAlias, ShareUse } from '../../domain/shares/share.ts';
import { isConsumed } from '../../domain/shares/share.ts';
import type { SharingSettings } from '../../domain/shares/sharing-settings.ts';
import type { Entity } from '../entities/entity.ts';
import { showEntity } from '../entities/entity.ts';
import type { Fields } from '../render/item-fields.ts';
import type { Shown } from '../render/shown.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { managesShare, recipientsOf } from './find-share.ts';
import { itemsOfShare, showSharedItem } from './shared-items.ts';

/** Writes a share as the caller sees it: to a recipient with the link of his own. */
export function toShareEntity(context: ApiContext, share: Share, own = ownAlias(context, share)): Entity {
  return {
    set: 'Shares',
    type: 'Share',
    id: share.id,
    members: { ...shareFields(share), ...aliasFields(context, share, own) },
    expand: (name) => expandShare(context, share, name),
  };
}

function shareFields(share: Share): Fields {
  return {
    ShareType: share.kind,
    ShareSubType: share.message ? 'Email' : 'None',
    Title: share.title,
    HasSentMessage: share.message !== undefined,
    ...(share.message && {
      SentMessageTitle: share.message.subject,
      LastDateSent: toWireDate(share.message.sentAt),
    }),
    RequireLogin: share.requireLogin,
    RequireUserInfo: share.requireUserInfo,
    CreationDate: toWireDate(share.createdAt),
    ExpirationDate: toWireDate(share.expiresAt),
    MaxDownloads: share.maxDownloads,
    TotalDownloads: share.totalDownloads,
    IsViewOnly: share.isViewOnly,
    IsConsumed: isConsumed(share),
    IsArchived: false,
    SendTool: 'apiv3',
    UsesStreamIDs: share.usesStreamIds,
    HasRemoteChildren: false,
    IrmProtected: false,
    Settings: { NotifyOnUse: share.notifyOnUse },
    ShareAccessRight: { AccessRightType: share.isViewOnly ? 'ViewOnline' : 'FullControl' },
  };
}

function aliasFields(context: ApiContext, share: Share, own: ShareAlias | undefined): Fields {
  return {
    AliasID: own?.id ?? share.id,
    IsRead: own?.isRead ?? false,
    Uri: toShareLink(context, share, own?.id ?? share.id),
  };
}

/** Writes a recipient. */
export function toAliasEntity(context: ApiContext, share: Share, alias: ShareAlias): Entity {
  const { viewer } = context;
  return {
    set: 'ShareAliases',
    type: 'ShareAlias',
    id: alias.id,
    path: `Shares(${share.id})/Recipients(${alias.id})`,
    members: {
      Email: alias.email,
      Downloads: alias.downloads,
      IsConsumed: isConsumed(share),
      IsArchived: false,
      IsRead: alias.isRead,
      Uri: toShareLink(context, share, alias.id),
    },
    expand(name) {
      if (name === 'User') return alias.userId === undefined ? undefined : reachOf(context).user(alias.userId);
      return name === 'Share' ? showEntity(toShareEntity(context, share), viewer) : undefined;
    },
  };
}

function expandShare(context: ApiContext, share: Share, name: string): Shown | readonly Shown[] | undefined {
  const { viewer, account } = context;
  if (name === 'Items') return itemsOfShare(context, share).map((item) => showSharedItem(context, share, item));
  if (name === 'Creator' || name === 'User') return reachOf(context).user(share.creatorId);
  if (name === 'Zone') return reachOf(context).zone();
  // Who else got it, what they did and where it lies is the business of those who manage it.
  if (!managesShare(context, share)) return undefined;
  if (name === 'Recipients') {
    return recipientsOf(context, share).map((alias) => showEntity(toAliasEntity(context, share, alias), viewer));
  }
  if (name === 'ShareItemHistory') return share.uses.map((use, index) => showUse(context, share, use, index));
  const folder = name === 'Parent' ? account.tree.byId.get(share.folderId ?? '') : undefined;
  return folder && showSharedItem(context, share, folder);
}

function showUse(context: ApiContext, share: Share, use: ShareUse, index: number): Shown {
  const entity = {
    set: 'ShareItemHistory',
    type: 'ShareItemHistory',
    id: `${share.id}-${String(index)}`,
    path: `Shares(${share.id})`,
    members: {
      Title: use.title,
      Recipient: use.recipient,
      ActivityType: use.action,
      DownloadDate: toWireDate(use.at),
    },
  };
  return showEntity(entity, context.viewer);
}

/** Gives the address of the page of a share, or of that of one recipient. The form of its path is a GUESS. */
export function toShareLink(context: ApiContext, share: Share, id: string): string {
  const { account, viewer, exchange } = context;
  const prefix = linkPrefixOf(share, viewer.settings);
  const { AppControlPlane } = account.info;
  const origin =
    exchange.plane.kind === 'local' ? viewer.filesOrigin : `https://${account.subdomain}.${AppControlPlane}`;
  return `${origin}/${prefix}${id}`;
}

/** Gives what the path of the link of a share begins with. */
export function linkPrefixOf({ kind }: Share, settings: SharingSettings): string {
  return kind === 'Send' ? settings.sendLinkPrefix : settings.requestLinkPrefix;
}

function ownAlias(context: ApiContext, share: Share): ShareAlias | undefined {
  if (context.isVisitor === true || share.creatorId === context.user.id) return undefined;
  return recipientsOf(context, share).find((alias) => alias.userId === context.user.id);
}
