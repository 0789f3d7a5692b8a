import { NEVER_AT, NO_DATE_AT } from '../dates/wire-date.ts';
import { firstStreamId } from '../ids.ts';
import type { ModificationLog } from './modification-log.ts';
import { createModificationLog } from './modification-log.ts';

/** The wire text of an item as it was last served, and whom and which state it was made for. */
export interface RenderedItem {
  readonly viewer: object;
  readonly pathEpoch: number;
  readonly text: string;
  /** The same in UTF-8, once it was part of a feed. */
  bytes: Buffer | undefined;
}

/** What all items have in common. Instants are epoch milliseconds on the grid of the wire. */
export interface CommonRecord {
  readonly id: string;
  readonly streamId: string;
  /** The stream id once more, if it does not follow from the id. */
  readonly ownStreamId: string | undefined;
  readonly createdAt: number;
  readonly creatorId: string;
  name: string;
  fileName: string;
  description: string;
  parent: FolderRecord | undefined;
  progenyEditedAt: number;
  clientCreatedAt: number;
  clientModifiedAt: number;
  expiresAt: number;
  lastModifiedById: string;
  modification: number;
  rendered: RenderedItem | undefined;
}

/** A folder. Sizes and counts are those of everything below it, kept up to date by every write. */
export interface FolderRecord extends CommonRecord {
  readonly kind: 'Folder';
  /** The user whose home folder this is. */
  readonly homeOf: string | undefined;
  readonly children: Map<string, ItemRecord>;
  readonly log: ModificationLog<ItemRecord>;
  /** Children in the default order, until one comes, goes or is renamed. */
  listing: readonly ItemRecord[] | undefined;
  /** At the root of a tree that is kept: the records that changed since they were last written. */
  touched: Set<ItemRecord> | undefined;
  sizeBytes: number;
  fileCount: number;
}

/** One version of a file. A newer version is a record of its own with another id and the same stream id. */
export interface FileRecord extends CommonRecord {
  readonly kind: 'File';
  readonly blobId: string;
  readonly sizeBytes: number;
  readonly md5: string;
  version: number;
  /** The version before this one. */
  previous: FileRecord | undefined;
  /** False once a newer version is current: still readable by id, no longer a child. */
  current: boolean;
}

/** The kinds of items that hold no bytes: a web address, a text, a folder of another provider. */
export type ReferenceKind = 'Link' | 'Note' | 'SymbolicLink';

/** A link, a note or a symbolic link. What stands behind it is elsewhere, so it has no size and no children here. */
export interface ReferenceRecord extends CommonRecord {
  readonly kind: ReferenceKind;
  readonly sizeBytes: 0;
  /** Where a link leads; the folder at the other provider of a symbolic link; of a note, nothing. */
  uri: string;
}

/** An item of the tree. */
export type ItemRecord = FileRecord | FolderRecord | ReferenceRecord;

/** What a new record is made from. */
export interface NewItem {
  readonly id: string;
  /** None for the one that follows from the id. */
  readonly streamId?: string | undefined;
  readonly name: string;
  readonly creatorId: string;
  readonly at: number;
  readonly description?: string | undefined;
  readonly clientCreatedAt?: number | undefined;
  readonly clientModifiedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
}

// Written out member by member: V8 keeps what a spread adds outside the object, which is slower and larger.
/** Builds the record of an empty folder that has no parent yet. */
export function createFolderRecord(folder: NewItem & { readonly homeOf?: string | undefined }): FolderRecord {
  const { streamId, ownStreamId } = streamIdsOf(folder);
  return {
    kind: 'Folder',
    id: folder.id,
    streamId,
    ownStreamId,
    createdAt: folder.at,
    creatorId: folder.creatorId,
    name: folder.name,
    fileName: folder.name,
    description: folder.description ?? '',
    parent: undefined,
    progenyEditedAt: folder.at,
    clientCreatedAt: folder.clientCreatedAt ?? NO_DATE_AT,
    clientModifiedAt: folder.clientModifiedAt ?? NO_DATE_AT,
    expiresAt: folder.expiresAt ?? NEVER_AT,
    lastModifiedById: folder.creatorId,
    modification: 0,
    rendered: undefined,
    homeOf: folder.homeOf,
    children: new Map(),
    log: createModificationLog(),
    listing: undefined,
    touched: undefined,
    sizeBytes: 0,
    fileCount: 0,
  };
}

/** Gives both members of a record that tell its stream id. */
export function streamIdsOf({ id, streamId }: NewItem): Pick<CommonRecord, 'streamId' | 'ownStreamId'> {
  const first = firstStreamId(id);
  return { streamId: streamId ?? first, ownStreamId: streamId === first ? undefined : streamId };
}

/** The content of a file: where it is kept, how long it is, its MD5 in lower-case hex. */
export interface FileContent {
  readonly blobId: string;
  readonly sizeBytes: number;
  readonly md5: string;
}
