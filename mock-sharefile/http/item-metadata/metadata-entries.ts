import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import type { MetadataEntry } from '../../domain/annotations/metadata-entry.ts';
import { metadataHolderOf } from '../../domain/annotations/metadata-entry.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Entity } from '../entities/entity.ts';
import type { ApiContext } from '../request/request-context.ts';

/** Gives what is written down about an item, as far as the caller may read it. */
export function metadataOf(context: ApiContext, item: ItemRecord): readonly MetadataEntry[] {
  const { account, user, isVisitor } = context;
  const { metadata, annotationSettings } = account;
  const entries = metadata.get(metadataHolderOf(item, annotationSettings)) ?? [];
  const seesAll =
    annotationSettings.privateMetadataIsSeenBy === 'everybody' ||
    (isVisitor !== true && rightsOf(account, user, item).canUpload);
  return seesAll ? entries : entries.filter((entry) => entry.isPublic);
}

/** Writes an entry. */
export function toMetadataEntity({ id, name, value, isPublic }: MetadataEntry): Entity {
  return { set: 'Metadata', type: 'Metadata', id, members: { Name: name, Value: value, IsPublic: isPublic } };
}
