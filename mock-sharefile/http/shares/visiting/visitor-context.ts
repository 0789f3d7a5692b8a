import type { Account } from '../../../domain/accounts/account.ts';
import type { Share } from '../../../domain/shares/share.ts';
import { accountCollection } from '../../entities/account-collection.ts';
import { createReach } from '../../expand/create-reach.ts';
import { sharerOf } from '../find-share.ts';
import type { ApiContext, Exchange } from '../../request/request-context.ts';
import { viewerOf } from '../../request/viewer-of.ts';

/** A share, and the account that it is in. */
export interface FoundShare {
  readonly account: Account;
  readonly share: Share;
  /** The recipient whose link it is; undefined for the link of all. */
  readonly aliasId: string | undefined;
}

/** Finds a share by its id, or by that of a recipient, in whichever account it is. */
export function findLink({ state }: Exchange, id: string): FoundShare | undefined {
  for (const account of state.accounts.values()) {
    const alias = accountCollection<{ readonly shareId: string }>(state, account, 'share-aliases').get(id);
    const share = accountCollection<Share>(state, account, 'shares').get(alias?.shareId ?? id);
    if (share) return { account, share, aliasId: alias && id };
  }
  return undefined;
}

/** Lets somebody in who is not signed in and knows the id of a share that needs no login; undefined keeps him out. */
export function visitorContext(exchange: Exchange, ids: readonly string[]): ApiContext | undefined {
  const { settings } = exchange.state;
  const found = settings.anonymousShares ? findLink(exchange, (ids[0] ?? '').toLowerCase()) : undefined;
  if (!found || found.share.requireLogin || found.aliasId !== undefined) return undefined;
  const { account, share } = found;
  const user = sharerOf(account, share, settings);
  if (!user) return undefined;
  const viewer = viewerOf(exchange.plane, account, user, settings);
  return { exchange, account, user, clientId: '', viewer, ids, isVisitor: true, createReach };
}
