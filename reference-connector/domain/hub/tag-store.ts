import type { JsonObject } from '../json-reading.ts';

/** Tags of documents. ShareFile has none, so the platform keeps them, for each instance its own. */
export interface TagStore {
  of(instanceId: number, item: JsonObject): readonly string[];
  set(instanceId: number, item: JsonObject, tags: readonly string[]): void;
  /** Lets go of all tags of an instance. */
  forget(instanceId: number): void;
}

/** The tags of one document as plain data. */
export interface KeptTags {
  readonly instanceId: number;
  readonly document: string;
  readonly tags: readonly string[];
}

/** Where tags are written that outlive the process. */
export interface TagKeeper {
  set(id: string, tags: KeptTags): unknown;
  delete(id: string): unknown;
  values(): Iterable<KeptTags>;
}

/** Builds a store with what was kept, and room for the tags of `documentLimit` documents of each instance. */
export function createTagStore(documentLimit: number, keeper?: TagKeeper): TagStore {
  const instances = new Map<number, Map<string, readonly string[]>>();

  const drop = (instanceId: number, document: string): void => {
    if (instances.get(instanceId)?.delete(document)) keeper?.delete(idOf(instanceId, document));
  };

  const put = (instanceId: number, document: string, tags: readonly string[]): void => {
    const known = instances.get(instanceId) ?? new Map<string, readonly string[]>();
    instances.set(instanceId, known.set(document, tags));
    const [oldest] = known.keys();
    if (known.size > documentLimit && oldest !== undefined) drop(instanceId, oldest);
  };

  for (const { instanceId, document, tags } of keeper?.values() ?? []) put(instanceId, document, tags);

  return {
    of: (instanceId, item) => instances.get(instanceId)?.get(keyOf(item)) ?? [],
    set(instanceId, item, tags) {
      const document = keyOf(item);
      // Set anew it is the youngest, and the oldest comes first.
      drop(instanceId, document);
      if (tags.length > 0) {
        keeper?.set(idOf(instanceId, document), { instanceId, document, tags });
        put(instanceId, document, tags);
      }
      if (instances.get(instanceId)?.size === 0) instances.delete(instanceId);
    },
    forget(instanceId) {
      for (const document of instances.get(instanceId)?.keys() ?? []) keeper?.delete(idOf(instanceId, document));
      instances.delete(instanceId);
    },
  };
}

function idOf(instanceId: number, document: string): string {
  return `${String(instanceId)}/${document}`;
}

/** A file keeps its StreamID when a new version gives it a new Id. */
function keyOf({ Id, StreamID }: JsonObject): string {
  return String(StreamID ?? Id);
}
