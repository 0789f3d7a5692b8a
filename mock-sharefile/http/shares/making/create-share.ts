import { isEmployee } from '../../../domain/accounts/user.ts';
import { NEVER_AT, roundToTick } from '../../../domain/dates/wire-date.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Share, ShareAlias } from '../../../domain/shares/share.ts';
import { requireRight } from '../../access-controls/require-right.ts';
import { resolveItem, resolveTarget } from '../../items/resolve-item.ts';
import { isVirtual } from '../../items/virtual-folders.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { actOf } from '../../request/request-context.ts';
import { aliasesOf, indexOf, sharesOf } from '../find-share.ts';
import type { Recipient } from './read-share-request.ts';
import { indexAlias, indexShare } from '../share-index.ts';

/** What a share is made from. */
export interface NewShare extends Pick<
  Share,
  | 'kind'
  | 'title'
  | 'requireLogin'
  | 'requireUserInfo'
  | 'maxDownloads'
  | 'isViewOnly'
  | 'usesStreamIds'
  | 'notifyOnUse'
> {
  /** As they were named; empty for a `Request`. */
  readonly itemIds: readonly string[];
  /** As it was named; undefined for a `Send`. */
  readonly folderId: string | undefined;
  readonly expiresAt: number | undefined;
  readonly recipients: readonly Recipient[];
  /** What is written to the recipients, if anything is. */
  readonly message: { readonly subject: string; readonly body: string } | undefined;
}

const DAY_MS = 86_400_000;

/** Makes a share. Throws `bad-request`, `forbidden`, `item-not-found`. */
export function createShare(context: ApiContext, wanted: NewShare): Share {
  const { account, user, viewer } = context;
  if (!isEmployee(user) && !viewer.settings.clientsMayShare) {
    throw new ShareFileError('forbidden', 'In this account clients cannot share.');
  }
  const { at } = actOf(context);
  const days = viewer.settings.shareDefaultExpirationDays;
  const { recipients, message, ...rest } = wanted;
  const share: Share = {
    ...rest,
    id: account.ids.share(),
    creatorId: user.id,
    createdAt: at,
    expiresAt: wanted.expiresAt ?? (days === 0 ? NEVER_AT : roundToTick(at + days * DAY_MS)),
    ...placeOf(context, wanted),
    totalDownloads: 0,
    aliasIds: [],
    message: message && { ...message, sentAt: at },
    uses: [],
  };
  indexShare(indexOf(context), share);
  return addRecipients(context, share, recipients).share;
}

/** Gives a share to further people; who has it already keeps his link. The share is kept. */
export function addRecipients(
  context: ApiContext,
  share: Share,
  recipients: readonly (Recipient & { readonly name?: string; readonly company?: string })[],
): { readonly share: Share; readonly aliases: readonly ShareAlias[] } {
  const collection = aliasesOf(context);
  const index = indexOf(context);
  const known = new Map(share.aliasIds.flatMap((id) => collection.get(id) ?? []).map((each) => [keyOf(each), each]));
  const aliases = recipients.map(({ userId, email, name = '', company = '' }) => {
    const found = known.get(keyOf({ userId, email }));
    if (found) return found;
    const id = context.account.ids.shareAlias();
    const alias = { id, shareId: share.id, userId, email, name, company, downloads: 0, isRead: false };
    known.set(keyOf(alias), alias);
    collection.set(id, alias);
    indexAlias(index, alias);
    return alias;
  });
  const changed = { ...share, aliasIds: [...known.values()].map(({ id }) => id) };
  sharesOf(context).set(share.id, changed);
  return { share: changed, aliases };
}

/** Finds what is to be given away, under the ids by which it will be found. Throws `bad-request`, `forbidden`. */
export function resolveItems(context: ApiContext, ids: readonly string[], usesStreamIds: boolean): readonly string[] {
  if (ids.length === 0) throw new ShareFileError('bad-request', 'A share of type Send needs Items.');
  const found = ids.map((id) => {
    const item = resolveItem(context, id);
    const isFixed = isVirtual(item.id) || item.parent === undefined;
    if (isFixed) throw new ShareFileError('bad-request', `${item.name} cannot be shared.`);
    requireRight(context, item, 'canDownload');
    return usesStreamIds ? item.streamId : item.id;
  });
  return [...new Set(found)];
}

function placeOf(context: ApiContext, wanted: NewShare): Pick<Share, 'itemIds' | 'folderId'> {
  if (wanted.kind === 'Send') {
    return { itemIds: resolveItems(context, wanted.itemIds, wanted.usesStreamIds), folderId: undefined };
  }
  if (wanted.folderId === undefined) {
    throw new ShareFileError('bad-request', 'A share of type Request needs the folder that takes the files: Parent.');
  }
  return { itemIds: [], folderId: resolveTarget(context, wanted.folderId, 'File').id };
}

function keyOf({ userId, email }: Recipient): string {
  return userId ?? email.toLowerCase();
}
