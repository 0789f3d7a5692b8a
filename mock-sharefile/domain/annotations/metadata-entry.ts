import type { Collection } from '../../ports.ts';
import type { ItemRecord } from '../items/item-record.ts';
import type { AnnotationSettings } from './annotation-settings.ts';
import { lastingId } from './lasting-id.ts';

/** One thing that is written down about an item; names are unique on each, whatever their case. */
export interface MetadataEntry {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly isPublic: boolean;
}

/** All metadata of an account by the id of what holds it. */
export type MetadataCollection = Collection<readonly MetadataEntry[]>;

/** Gives the id by which the metadata of an item is kept. */
export function metadataHolderOf(item: ItemRecord, settings: Pick<AnnotationSettings, 'metadataOfVersions'>): string {
  return settings.metadataOfVersions === 'shared' ? lastingId(item) : item.id;
}

/** It follows from what is kept, so it is not kept itself. */
const HOLDERS = new WeakMap<MetadataCollection, Map<string, string>>();

/** Finds what holds the entry with that id. */
export function holderOfMetadata(collection: MetadataCollection, id: string): string | undefined {
  return holdersOf(collection).get(id);
}

/** Keeps the entries of one holder; an empty list is forgotten. */
export function setMetadata(collection: MetadataCollection, holderId: string, entries: readonly MetadataEntry[]): void {
  const holders = holdersOf(collection);
  for (const { id } of collection.get(holderId) ?? []) holders.delete(id);
  for (const { id } of entries) holders.set(id, holderId);
  if (entries.length === 0) collection.delete(holderId);
  else collection.set(holderId, entries);
}

function holdersOf(collection: MetadataCollection): Map<string, string> {
  const known = HOLDERS.get(collection);
  if (known) return known;
  const holders = new Map<string, string>();
  for (const [holderId, entries] of collection.entries()) for (const { id } of entries) holders.set(id, holderId);
  HOLDERS.set(collection, holders);
  return holders;
}
