import { NEVER_AT } from '../../domain/dates/wire-date.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';
import { itemFields } from './item-fields.ts';

/**
 * Gives the wire text of an item. It is made when first asked for and kept with the record until the item changes,
 * a folder moves, or somebody else looks.
 */
export function renderItem(item: ItemRecord, viewer: Viewer, now: number): Buffer {
  const { rendered } = item;
  const { pathEpoch } = viewer.account.tree;
  if (rendered?.viewer === viewer && rendered.pathEpoch === pathEpoch) return rendered.bytes;
  const bytes = Buffer.from(JSON.stringify(itemFields(item, viewer, now)));
  // What expires shows the days that are left, which change by themselves.
  if (item.expiresAt >= NEVER_AT) item.rendered = { viewer, pathEpoch, bytes };
  return bytes;
}
