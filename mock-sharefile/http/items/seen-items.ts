import { effectOf } from '../../domain/faults/effect-of.ts';
import { seenVersionOf, withoutLateItems } from '../../domain/faults/late-items.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';

/** Gives what a listing shows: all of it, unless a fault makes listings lag behind. */
export function seenItems(context: ApiContext, items: readonly ItemRecord[]): readonly ItemRecord[] {
  const seenUntil = seenUntilOf(context);
  if (seenUntil === undefined) return items;
  return withoutLateItems(items, seenUntil, parseQuery(context.exchange.queryText).has('$filter'));
}

/** Gives what a look-up by path finds. Throws `item-not-found` if a fault makes listings lag behind it. */
export function seenItem(context: ApiContext, item: ItemRecord): ItemRecord {
  const seenUntil = seenUntilOf(context);
  const seen = seenUntil === undefined ? item : seenVersionOf(item, seenUntil);
  if (seen) return seen;
  throw new ShareFileError('item-not-found', 'The item that you requested could not be found in the system.');
}

function seenUntilOf({ exchange }: ApiContext): number | undefined {
  const lag = effectOf(exchange.effects, 'itemVisibleLate');
  return lag && exchange.now - lag.seconds * 1000;
}
