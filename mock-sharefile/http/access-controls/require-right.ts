import type { Rights } from '../../domain/access-controls/access-control.ts';
import { maySee, rightsOf } from '../../domain/access-controls/rights-of.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Actor } from '../request/request-context.ts';

/** Throws `forbidden`, or `item-not-found` if so set, unless the caller may see the item. */
export function requireSight(context: Actor, item: ItemRecord): void {
  const { account, user, viewer } = context;
  if (maySee(account, user, item)) return;
  if (viewer.settings.hiddenItems === 'forbidden') {
    throw new ShareFileError('forbidden', 'You do not have access to the requested item.');
  }
  throw new ShareFileError('item-not-found', 'The item that you requested could not be found in the system.');
}

/** Throws `forbidden` unless the caller has that right on the item, which he is known to see. */
export function requireRight(context: Actor, item: ItemRecord, right: keyof Rights): void {
  const { account, user } = context;
  if (rightsOf(account, user, item)[right]) return;
  const wanted = `C${right.slice(1)}`;
  throw new ShareFileError('forbidden', `You lack the right ${wanted} on ${item.name}.`);
}
