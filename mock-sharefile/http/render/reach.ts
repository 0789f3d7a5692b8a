import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Shown } from './shown.ts';

/** Shows what other entities lead to, as the caller may see it. Entities ask it and not each other, which all do. */
export interface Reach {
  item(item: ItemRecord): Shown;
  user(userId: string): Shown;
  account(): Shown;
  zone(): Shown;
}
