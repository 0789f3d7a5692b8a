import type { Collection } from '../../ports.ts';
import type { Share, ShareAlias } from '../../domain/shares/share.ts';

/** Ids of shares by the user who made them and by the user who got them, so that nobody's list looks at those of all. */
export interface ShareIndex {
  readonly made: Map<string, Set<string>>;
  readonly received: Map<string, Set<string>>;
}

/** It follows from what is kept, so it is not kept itself. */
const INDEXES = new WeakMap<Collection<Share>, ShareIndex>();

/** Gives the index of the shares of one account; it is made when it is first asked for. */
export function shareIndexOf(shares: Collection<Share>, aliases: Collection<ShareAlias>): ShareIndex {
  const known = INDEXES.get(shares);
  if (known) return known;
  const index: ShareIndex = { made: new Map(), received: new Map() };
  INDEXES.set(shares, index);
  for (const share of shares.values()) indexShare(index, share);
  for (const alias of aliases.values()) indexAlias(index, alias);
  return index;
}

/** Takes a new share in. */
export function indexShare({ made }: ShareIndex, { creatorId, id }: Share): void {
  idsOf(made, creatorId).add(id);
}

/** Takes a new recipient in. */
export function indexAlias({ received }: ShareIndex, { userId, shareId }: ShareAlias): void {
  if (userId !== undefined) idsOf(received, userId).add(shareId);
}

/** Drops a share that is deleted. */
export function forgetShare({ made, received }: ShareIndex, share: Share, aliases: readonly ShareAlias[]): void {
  made.get(share.creatorId)?.delete(share.id);
  for (const { userId } of aliases) received.get(userId ?? '')?.delete(share.id);
}

function idsOf(idsByUser: Map<string, Set<string>>, userId: string): Set<string> {
  const known = idsByUser.get(userId);
  if (known) return known;
  const ids = new Set<string>();
  idsByUser.set(userId, ids);
  return ids;
}
