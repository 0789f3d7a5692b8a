import { createHash } from 'node:crypto';
import type { ConnectorInstance } from './connector-instance.ts';

/** All instances of the connector. */
export interface InstanceStore {
  /** In the order of their creation. */
  all(): readonly ConnectorInstance[];
  byId(id: number): ConnectorInstance | undefined;
  byToken(token: string): ConnectorInstance | undefined;
  /** Adds an instance or puts it in the place of the one with its id. */
  save(instance: ConnectorInstance): void;
  remove(id: number): void;
}

/** Builds an empty store in memory. Tokens are looked up by digest, so that the look-up's time tells nothing of them. */
export function createInstanceStore(): InstanceStore {
  const instances = new Map<number, ConnectorInstance>();
  const ids = new Map<string, number>();
  return {
    all: () => [...instances.values()],
    byId: (id) => instances.get(id),
    byToken: (token) => {
      const id = ids.get(digestOf(token));
      return id === undefined ? undefined : instances.get(id);
    },
    save(instance) {
      instances.set(instance.id, instance);
      ids.set(digestOf(instance.token), instance.id);
    },
    remove(id) {
      const instance = instances.get(id);
      if (instance) ids.delete(digestOf(instance.token));
      instances.delete(id);
    },
  };
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
