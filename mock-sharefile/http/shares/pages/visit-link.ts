import type { Share } from '../../../domain/shares/share.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { createReach } from '../../expand/create-reach.ts';
import { signIn } from '../../oauth/sign-in.ts';
import { headerOf } from '../../request/header-of.ts';
import type { ApiContext, Exchange } from '../../request/request-context.ts';
import { viewerOf } from '../../request/viewer-of.ts';
import { sharerOf, usableShare } from '../find-share.ts';
import { linkPrefixOf } from '../share-entity.ts';
import { findLink } from '../visiting/visitor-context.ts';

/** Who came by the link of a share, and what it leads to. */
export interface LinkVisit {
  readonly context: ApiContext;
  readonly share: Share;
  /** The recipient whose link it is; undefined for the link of all. */
  readonly aliasId: string | undefined;
}

/**
 * Lets the visitor of a link in: everybody, or with a name and a password (HTTP Basic) where the share asks for that.
 * Throws `not-authenticated`, `item-not-found`, `link-expired`, `forbidden`.
 */
export async function visitLink(exchange: Exchange, id: string, prefix: string): Promise<LinkVisit> {
  const { settings } = exchange.state;
  const found = findLink(exchange, id);
  if (!found || linkPrefixOf(found.share, settings) !== prefix) {
    throw new ShareFileError('item-not-found', 'There is nothing behind this link.');
  }
  const { account, share, aliasId } = found;
  const isOpen = settings.anonymousShares && !share.requireLogin;
  const user = isOpen ? sharerOf(account, share, settings) : await signedIn(exchange, account.subdomain);
  if (!user) throw new ShareFileError('not-authenticated', 'This link asks you to sign in to the account.');
  const viewer = viewerOf(exchange.plane, account, user, settings);
  const ids = aliasId === undefined ? [share.id] : [share.id, aliasId];
  const context: ApiContext = {
    ...{ exchange, account, user, viewer, ids, createReach },
    clientId: '',
    ...(isOpen && { isVisitor: true }),
  };
  return { context, share: usableShare(context), aliasId };
}

/** Reads `Authorization: Basic`; undefined for everybody who is not of the account. */
async function signedIn(exchange: Exchange, subdomain: string): Promise<ApiContext['user'] | undefined> {
  const header = headerOf(exchange.request, 'authorization') ?? '';
  if (header.slice(0, 6).toLowerCase() !== 'basic ') return undefined;
  const [name = '', ...rest] = Buffer.from(header.slice(6), 'base64').toString('utf8').split(':');
  const known = await signIn(exchange, name, rest.join(':'));
  return known?.account.subdomain === subdomain ? known.user : undefined;
}
