/** A link that gives items away (`Send`) or takes files in (`Request`). Instants are epoch milliseconds. */
export interface Share {
  readonly id: string;
  readonly kind: ShareKind;
  readonly title: string;
  readonly creatorId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** What a `Send` gives: ids of items, or stream ids, which always mean the current version. */
  readonly itemIds: readonly string[];
  /** Where a `Request` puts what it takes. */
  readonly folderId: string | undefined;
  readonly requireLogin: boolean;
  readonly requireUserInfo: boolean;
  /** `UNLIMITED` or at least 1. */
  readonly maxDownloads: number;
  readonly totalDownloads: number;
  readonly isViewOnly: boolean;
  readonly usesStreamIds: boolean;
  readonly notifyOnUse: boolean;
  readonly aliasIds: readonly string[];
  readonly message: ShareMessage | undefined;
  /** The newest uses, oldest first. */
  readonly uses: readonly ShareUse[];
}

/** The directions of a share, in the SDK's words. */
export type ShareKind = 'Send' | 'Request';

/** What was written to the recipients. */
export interface ShareMessage {
  readonly subject: string;
  readonly body: string;
  readonly sentAt: number;
}

/** One recipient of a share, who has a link of his own. */
export interface ShareAlias {
  readonly id: string;
  readonly shareId: string;
  /** Undefined for those who have no account. */
  readonly userId: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly company: string;
  readonly downloads: number;
  readonly isRead: boolean;
}

/** Somebody used a share. */
export interface ShareUse {
  readonly action: 'Download' | 'Upload';
  readonly at: number;
  /** An e-mail address or a name, as far as it is known. */
  readonly recipient: string;
  /** Name of the item. */
  readonly title: string;
}

/** The `MaxDownloads` of what has no limit. */
export const UNLIMITED = -1;

/** Tells whether a share has given all downloads that it has to give. */
export function isConsumed(share: Share): boolean {
  return share.maxDownloads !== UNLIMITED && share.totalDownloads >= share.maxDownloads;
}

/** Tells whether a share, or what it has left for one recipient, is used up. */
export function isUsedUpFor(share: Share, alias: ShareAlias | undefined, limitFor: 'share' | 'recipient'): boolean {
  if (share.maxDownloads === UNLIMITED) return false;
  const downloads = limitFor === 'recipient' && alias ? alias.downloads : share.totalDownloads;
  return downloads >= share.maxDownloads;
}

/** Gives the share with one use more; of its uses only the newest are kept. */
export function withUse(share: Share, use: ShareUse, capacity: number): Share {
  const uses = capacity === 0 ? [] : [...share.uses, use].slice(-capacity);
  return { ...share, uses, totalDownloads: share.totalDownloads + (use.action === 'Download' ? 1 : 0) };
}
