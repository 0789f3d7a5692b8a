import { refuseLocked } from '../../domain/annotations/locks.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Actor } from '../request/request-context.ts';

/** Throws `file-locked` if somebody else works on the file, or on one in the folder, and locks keep others out. */
export function requireUnlocked({ account, user, exchange }: Actor, item: ItemRecord | undefined): void {
  if (item) refuseLocked(account, item, user.id, exchange.state.clock.now());
}
