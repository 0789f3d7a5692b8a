import type { Collection } from '../../ports.ts';

/** Which notifications of events somebody has acknowledged, by their ids. Posted messages have it in themselves. */
export interface Acknowledgements {
  has(notificationId: string): boolean;
  add(notificationId: string): void;
  forget(notificationId: string): void;
}

/** Builds them with what was kept. */
export function createAcknowledgements(kept?: Collection<boolean>): Acknowledgements {
  const acknowledged = kept ?? new Map<string, boolean>();
  return {
    has: (id) => acknowledged.get(id) === true,
    add: (id) => acknowledged.set(id, true),
    forget: (id) => acknowledged.delete(id),
  };
}
