import type { Random } from '../ports.ts';
import { createMemoryStore } from './create-memory-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the store of that name (`mock-sharefile`) in a folder, or one in memory if there is no folder. Several stores of
 * different names may share a folder. SQLite is loaded for a folder only. Rejects with `data-dir-unusable`.
 */
export async function openStore(directory: string | undefined, name: string): Promise<Store> {
  if (directory === undefined) return createMemoryStore();
  const { openDurableStore } = await import('./open-durable-store.ts');
  return openDurableStore(directory, name);
}

/**
 * Gives the chance of this start: each start on the same data has one of its own, for equal chance would give new
 * records the ids of those that are already there. The first start has that of a store in memory.
 */
export function randomOfThisStart(random: Random, store: Store): Random {
  const counters = store.collection<number>('counters');
  const earlierStarts = counters.get('starts') ?? 0;
  counters.set('starts', earlierStarts + 1);
  return earlierStarts === 0 ? random : random.stream(`start-${earlierStarts}`);
}
