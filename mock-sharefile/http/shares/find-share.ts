import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import { isMasterAdmin } from '../../domain/accounts/user.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Share, ShareAlias } from '../../domain/shares/share.ts';
import type { SharingSettings } from '../../domain/shares/sharing-settings.ts';
import type { Collection } from '../../ports.ts';
import { accountCollection } from '../entities/account-collection.ts';
import type { ApiContext } from '../request/request-context.ts';
import { viewerOf } from '../request/viewer-of.ts';
import type { ShareIndex } from './share-index.ts';
import { shareIndexOf } from './share-index.ts';

/** Gives the shares of the caller's account. */
export function sharesOf({ exchange, account }: ApiContext): Collection<Share> {
  return accountCollection<Share>(exchange.state, account, 'shares');
}

/** Gives the recipients of all shares of the caller's account. */
export function aliasesOf({ exchange, account }: ApiContext): Collection<ShareAlias> {
  return accountCollection<ShareAlias>(exchange.state, account, 'share-aliases');
}

/** Gives who made and who got which shares of the caller's account. */
export function indexOf(context: ApiContext): ShareIndex {
  return shareIndexOf(sharesOf(context), aliasesOf(context));
}

/** Gives the recipients of one share. */
export function recipientsOf(context: ApiContext, share: Share): readonly ShareAlias[] {
  const aliases = aliasesOf(context);
  return share.aliasIds.flatMap((id) => aliases.get(id) ?? []);
}

/** Finds the share of the path for those who may look at it. Throws `item-not-found`, `forbidden`. */
export function visibleShare(context: ApiContext): Share {
  const share = findShare(context, context.ids[0] ?? '');
  if (managesShare(context, share)) return share;
  refuseExpired(context, share);
  if (!isAdmitted(context, share)) {
    throw new ShareFileError('forbidden', 'This share is for its recipients only, and you are none of them.');
  }
  return share;
}

/** As `visibleShare`; throws as an expired share answers to those who made it, too. */
export function usableShare(context: ApiContext): Share {
  const share = visibleShare(context);
  refuseExpired(context, share);
  return share;
}

/** Finds a share that the caller may change: his own, or any if he administers the account. Throws `forbidden`. */
export function managedShare(context: ApiContext, id = context.ids[0] ?? ''): Share {
  const share = findShare(context, id);
  if (managesShare(context, share)) return share;
  throw new ShareFileError('forbidden', 'Only who made a share, and administrators, can change it.');
}

/** Tells whether the caller made the share or administers the account. */
export function managesShare({ user, isVisitor }: ApiContext, share: Share): boolean {
  return isVisitor !== true && (share.creatorId === user.id || isMasterAdmin(user));
}

/** Gives a request as if who made the share had sent it: what he may see and do is what the share gives. */
export function asSharer(context: ApiContext, share: Share): ApiContext {
  const { account, exchange } = context;
  const user = sharerOf(account, share, exchange.state.settings);
  if (!user) throw shareNotFound();
  return { ...context, user, viewer: viewerOf(exchange.plane, account, user, exchange.state.settings) };
}

function findShare(context: ApiContext, id: string): Share {
  const share = sharesOf(context).get(id.toLowerCase());
  if (share && sharerOf(context.account, share, context.exchange.state.settings)) return share;
  throw shareNotFound();
}

/** Finds whose rights a share gives on: its maker's, or by the setting those of who runs the account. */
export function sharerOf(account: Account, share: Share, settings: SharingSettings): User | undefined {
  const maker = account.users.get(share.creatorId);
  if (maker || settings.sharesOfDeletedUsers === 'die') return maker;
  return [...account.users.values()].find(isMasterAdmin);
}

function isAdmitted(context: ApiContext, share: Share): boolean {
  if (!share.requireLogin || context.viewer.settings.shareLoginAdmits === 'account') return true;
  return recipientsOf(context, share).some((alias) => alias.userId === context.user.id);
}

function refuseExpired(context: ApiContext, share: Share): void {
  if (share.expiresAt > context.exchange.now) return;
  if (context.viewer.settings.expiredShareAnswer === 'not-found') throw shareNotFound();
  throw new ShareFileError('link-expired', 'This share has expired.');
}

function shareNotFound(): ShareFileError {
  return new ShareFileError('item-not-found', 'The share that you requested could not be found in the system.');
}
