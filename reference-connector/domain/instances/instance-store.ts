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

/** What outlives the process of an instance, under its number. */
export interface InstanceKeeper {
  set(id: string, instance: Omit<ConnectorInstance, 'events'>): unknown;
  delete(id: string): boolean;
}

/** Builds an empty store in memory, which tells `keeper` of each change. Tokens are looked up by digest, so that the look-up's time tells nothing of them. */
export function createInstanceStore(keeper?: InstanceKeeper): InstanceStore {
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
      const { events: _events, ...kept } = instance;
      keeper?.set(String(instance.id), kept);
    },
    remove(id) {
      const instance = instances.get(id);
      if (instance) ids.delete(digestOf(instance.token));
      instances.delete(id);
      keeper?.delete(String(id));
    },
  };
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
