import { createFindPerson } from '../../domain/accounts/account.ts';
import { shortName } from '../../domain/accounts/person.ts';
import { NEVER_AT, toWireDate } from '../../domain/dates/wire-date.ts';
import { isFolderLike } from '../../domain/items/folder-contents.ts';
import type { FileRecord, FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import { toKilobytes, typeNameOf } from '../../domain/items/item-properties.ts';
import type { Viewer } from '../request/viewer.ts';
import type { FolderLikeRecord } from './item-info.ts';
import { itemInfo } from './item-info.ts';

/** An entity as it is going to be written. */
export type Fields = Record<string, unknown>;

const DAY_MS = 86_400_000;

/**
 * Gives the members that an item carries without `$select` and `$expand`. Which they are was seen by integrators and is
 * documented nowhere; `now` decides `ExpirationDays` only.
 */
export function itemFields(item: ItemRecord, viewer: Viewer, now: number): Fields {
  const { settings } = viewer;
  const creator = createFindPerson(viewer.account.users)(item.creatorId);
  return {
    'odata.metadata': `${viewer.apiRoot}/$metadata#Items/${typeNameOf(item)}@Element`,
    'odata.type': typeNameOf(item),
    Id: item.id,
    Name: item.name,
    FileName: item.fileName,
    CreationDate: toWireDate(item.createdAt),
    ProgenyEditDate: toWireDate(item.progenyEditedAt),
    ...(item.kind === 'File' ? fileDates(item) : {}),
    ExpirationDate: toWireDate(item.expiresAt),
    ExpirationDays: expirationDays(item, viewer, now),
    Description: item.description,
    DiskSpaceLimit: settings.unlimitedValue,
    BandwidthLimitInMB: settings.unlimitedValue,
    IsHidden: false,
    FileSizeInKB: toKilobytes(item.sizeBytes),
    FileSizeBytes: item.sizeBytes,
    CreatorFirstName: creator.firstName,
    CreatorLastName: creator.lastName,
    CreatorNameShort: shortName(creator),
    Path: pathOf(item, settings.pathIncludesItem),
    ...(item.parent && { Parent: parentStub(item.parent, viewer) }),
    StreamID: item.streamId,
    State: 0,
    HasPendingDeletion: false,
    HasPendingAsyncOp: false,
    HasPermissionInfo: isFolderLike(item),
    LastModifiedByUserID: item.lastModifiedById,
    ...ownFields(item, viewer),
    url: urlOf(item, viewer),
  };
}

/** Gives the address of an item. */
export function urlOf(item: ItemRecord, viewer: Viewer): string {
  return `${viewer.apiRoot}/Items(${item.id})`;
}

function fileDates(file: FileRecord): Fields {
  return {
    ClientCreatedDate: toWireDate(file.clientCreatedAt),
    ClientModifiedDate: toWireDate(file.clientModifiedAt),
  };
}

function ownFields(item: ItemRecord, viewer: Viewer): Fields {
  if (item.kind === 'File') return fileFields(item);
  if (item.kind === 'Note') return {};
  if (item.kind === 'Link') return { Uri: item.uri };
  const fields = folderFields(item, viewer);
  return item.kind === 'SymbolicLink' ? { ...fields, HasRemoteChildren: true, Link: item.uri } : fields;
}

function fileFields(file: FileRecord): Fields {
  return {
    HasMultipleVersions: file.previous !== undefined,
    Hash: file.md5,
    VirusStatus: 'Clean',
    PreviewStatus: 'None',
    Version: file.version,
  };
}

function folderFields(folder: FolderLikeRecord, viewer: Viewer): Fields {
  return {
    FileCount: folder.kind === 'Folder' ? folder.fileCount : 0,
    AssociatedFolderTemplateID: '',
    IsTemplateOwned: false,
    Info: itemInfo(folder, viewer),
  };
}

function expirationDays(item: ItemRecord, viewer: Viewer, now: number): number {
  if (item.expiresAt >= NEVER_AT) return viewer.settings.neverExpiresDays;
  return Math.max(0, Math.ceil((item.expiresAt - now) / DAY_MS));
}

function parentStub(parent: FolderRecord, viewer: Viewer): Fields {
  return {
    'odata.metadata': `${viewer.apiRoot}/$metadata#Items/${typeNameOf(parent)}@Element`,
    'odata.type': typeNameOf(parent),
    Id: parent.id,
    url: urlOf(parent, viewer),
  };
}

/** Gives the `Path` of an item, ids from the virtual root on: `/root/{accountId}/fo…`. */
export function pathOf(item: ItemRecord, includesItem: boolean): string {
  let path = '';
  for (let each = includesItem ? item : item.parent; each; each = each.parent) path = `/${each.id}${path}`;
  return `/root${path}`;
}
