import { NEVER_AT, NO_DATE_AT } from '../../dates/wire-date.ts';
import type { BinEntry } from '../../recycle-bin/recycle-bin.ts';
import type { FileRecord, FolderRecord, ItemRecord, ReferenceKind, ReferenceRecord } from '../item-record.ts';
import { createFolderRecord } from '../item-record.ts';
import { createFileRecord } from '../lean/create-file-record.ts';
import type { SharedTexts } from './shared-texts.ts';
import { createReferenceRecord } from '../references/create-reference-record.ts';

/** What is kept of every item, by the ids of what it belongs to. What is usual is left out. */
interface CommonRow {
  readonly id: string;
  readonly streamId?: string | undefined;
  readonly parentId?: string | undefined;
  readonly name: string;
  readonly fileName?: string | undefined;
  readonly description?: string | undefined;
  readonly creatorId: string;
  readonly lastModifiedById?: string | undefined;
  readonly createdAt: number;
  readonly progenyEditedAt: number;
  readonly clientCreatedAt?: number | undefined;
  readonly clientModifiedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
  readonly sizeBytes: number;
  /** Only what was deleted and is in the recycle bin under its own name carries these two. */
  readonly deletedAt?: number | undefined;
  readonly deletedById?: string | undefined;
}

/** What is kept of a folder: the sums over all below it included. */
export interface FolderRow extends CommonRow {
  readonly kind: 'Folder';
  readonly homeOf?: string | undefined;
  readonly fileCount: number;
}

/** What is kept of a version of a file. */
export interface FileRow extends CommonRow {
  readonly kind: 'File';
  readonly blobId: string;
  readonly md5: string;
  readonly version: number;
  readonly previousId?: string | undefined;
  /** Only older versions carry it, with `false`. */
  readonly current?: boolean | undefined;
}

/** What is kept of a link, a note or a symbolic link. */
export interface ReferenceRow extends CommonRow {
  readonly kind: ReferenceKind;
  readonly uri: string;
}

/** An item as it is kept. */
export type ItemRow = FolderRow | FileRow | ReferenceRow;

/** Gives the row of a record; `deletion` tells when and by whom it was put into the recycle bin. */
export function toItemRow(item: ItemRecord, deletion?: Pick<BinEntry, 'deletedAt' | 'byUserId'>): ItemRow {
  const common = {
    id: item.id,
    streamId: item.ownStreamId,
    parentId: item.parent?.id,
    name: item.name,
    fileName: unless(item.name, item.fileName),
    description: unless('', item.description),
    creatorId: item.creatorId,
    lastModifiedById: unless(item.creatorId, item.lastModifiedById),
    createdAt: item.createdAt,
    progenyEditedAt: item.progenyEditedAt,
    clientCreatedAt: unless(NO_DATE_AT, item.clientCreatedAt),
    clientModifiedAt: unless(NO_DATE_AT, item.clientModifiedAt),
    expiresAt: unless(NEVER_AT, item.expiresAt),
    sizeBytes: item.sizeBytes,
    deletedAt: deletion?.deletedAt,
    deletedById: deletion?.byUserId,
  };
  if (item.kind === 'Folder') return { kind: 'Folder', ...common, homeOf: item.homeOf, fileCount: item.fileCount };
  if (item.kind !== 'File') return { kind: item.kind, ...common, uri: item.uri };
  const { blobId, md5, version } = item;
  const current = item.current ? undefined : false;
  return { kind: 'File', ...common, blobId, md5, version, previousId: item.previous?.id, current };
}

/** Gives the record of a row, which has no parent and no older version yet. */
export function toFolderRecord(row: FolderRow): FolderRecord {
  const folder = createFolderRecord({ ...row, at: row.createdAt });
  folder.sizeBytes = row.sizeBytes;
  folder.fileCount = row.fileCount;
  return withEdits(folder, row);
}

/** As `toFolderRecord`, of a version of a file, with the texts that it shares with others. */
export function toFileRecord(row: FileRow, shared: SharedTexts): FileRecord {
  const { blobId, md5 } = shared.content(row);
  // Written out: a spread of every row is a sixth of the time of a restart.
  const file = createFileRecord(
    {
      id: row.id,
      streamId: row.streamId,
      name: row.name,
      creatorId: shared.userId(row.creatorId),
      at: row.createdAt,
      description: row.description,
      clientCreatedAt: row.clientCreatedAt,
      clientModifiedAt: row.clientModifiedAt,
      expiresAt: row.expiresAt,
    },
    { blobId, md5, sizeBytes: row.sizeBytes },
  );
  file.version = row.version;
  file.current = row.current ?? true;
  return withEdits(file, row);
}

/** As `toFolderRecord`, of a link, a note or a symbolic link. */
export function toReferenceRecord(row: ReferenceRow): ReferenceRecord {
  return withEdits(createReferenceRecord(row.kind, { ...row, at: row.createdAt }, row.uri), row);
}

function withEdits<Item extends ItemRecord>(item: Item, row: CommonRow): Item {
  item.fileName = row.fileName ?? row.name;
  item.progenyEditedAt = row.progenyEditedAt;
  item.lastModifiedById = row.lastModifiedById ?? row.creatorId;
  return item;
}

function unless<Value>(usual: Value, value: Value): Value | undefined {
  return value === usual ? undefined : value;
}
