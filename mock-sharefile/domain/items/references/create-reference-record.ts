import { NEVER_AT, NO_DATE_AT } from '../../dates/wire-date.ts';
import type { NewItem, ReferenceKind, ReferenceRecord } from '../item-record.ts';
import { streamIdsOf } from '../item-record.ts';

/** Builds the record of a link, a note or a symbolic link that has no parent yet. */
export function createReferenceRecord(kind: ReferenceKind, item: NewItem, uri: string): ReferenceRecord {
  return {
    kind,
    id: item.id,
    ...streamIdsOf(item),
    createdAt: item.at,
    creatorId: item.creatorId,
    name: item.name,
    fileName: item.name,
    description: item.description ?? '',
    parent: undefined,
    progenyEditedAt: item.at,
    clientCreatedAt: item.clientCreatedAt ?? NO_DATE_AT,
    clientModifiedAt: item.clientModifiedAt ?? NO_DATE_AT,
    expiresAt: item.expiresAt ?? NEVER_AT,
    lastModifiedById: item.creatorId,
    modification: 0,
    rendered: undefined,
    sizeBytes: 0,
    uri,
  };
}
