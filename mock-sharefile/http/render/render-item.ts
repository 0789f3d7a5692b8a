import { NEVER_AT } from '../../domain/dates/wire-date.ts';
import type { ItemRecord, RenderedItem } from '../../domain/items/item-record.ts';
import type { Viewer } from '../request/viewer.ts';
import { itemFields } from './item-fields.ts';

/**
 * Gives the wire text of an item. It is made when first asked for and kept with the record until the item changes,
 * a folder moves, or somebody else looks.
 */
export function renderItem(item: ItemRecord, viewer: Viewer, now: number): string {
  return rendered(item, viewer, now).text;
}

/** As `renderItem`, in UTF-8: feeds copy bytes, while node writes a short text in one piece with the headers. */
export function renderItemBytes(item: ItemRecord, viewer: Viewer, now: number): Buffer {
  const known = rendered(item, viewer, now);
  known.bytes ??= Buffer.from(known.text);
  return known.bytes;
}

function rendered(item: ItemRecord, viewer: Viewer, now: number): RenderedItem {
  const known = item.rendered;
  const { pathEpoch } = viewer.account.tree;
  if (known?.viewer === viewer && known.pathEpoch === pathEpoch) return known;
  const made = { viewer, pathEpoch, text: JSON.stringify(itemFields(item, viewer, now)), bytes: undefined };
  // What expires shows the days that are left, which change by themselves.
  if (item.expiresAt >= NEVER_AT) item.rendered = made;
  return made;
}
