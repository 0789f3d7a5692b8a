import type { Property, PropertySet } from '../odata/property.ts';
import { NEVER_AT } from '../dates/wire-date.ts';
import type { ItemRecord } from './item-record.ts';

/** What must be known about a user to show what he made. */
export interface Person {
  readonly firstName: string;
  readonly lastName: string;
}

/** Finds a user of the account. */
export type FindPerson = (userId: string) => Person;

/** Gives `J. Doe`. */
export function shortName(person: Person): string {
  return `${person.firstName.slice(0, 1)}. ${person.lastName}`;
}

/** Gives the `odata.type` of an item. */
export function typeNameOf(item: ItemRecord): string {
  return item.kind === 'File' ? 'ShareFile.Api.Models.File' : 'ShareFile.Api.Models.Folder';
}

/** Gives what `$filter` and `$orderby` may say about items. */
export function createItemProperties(findPerson: FindPerson): PropertySet<ItemRecord> {
  const text = (read: (item: ItemRecord) => string): Property<ItemRecord> => ({ kind: 'text', read });
  const date = (read: (item: ItemRecord) => number): Property<ItemRecord> => ({ kind: 'date', read });
  const number = (read: (item: ItemRecord) => number): Property<ItemRecord> => ({ kind: 'number', read });
  const truth = (read: (item: ItemRecord) => boolean): Property<ItemRecord> => ({ kind: 'truth', read });
  return {
    typeOf: typeNameOf,
    properties: new Map([
      ['Id', text((item) => item.id)],
      ['Name', text((item) => item.name)],
      ['FileName', text((item) => item.fileName)],
      ['Description', text((item) => item.description)],
      ['StreamID', text((item) => item.streamId)],
      ['Hash', text((item) => (item.kind === 'File' ? item.md5 : ''))],
      ['CreatorFirstName', text((item) => findPerson(item.creatorId).firstName)],
      ['CreatorLastName', text((item) => findPerson(item.creatorId).lastName)],
      ['CreatorNameShort', text((item) => shortName(findPerson(item.creatorId)))],
      ['CreationDate', date((item) => item.createdAt)],
      ['ProgenyEditDate', date((item) => item.progenyEditedAt)],
      ['ClientCreatedDate', date((item) => item.clientCreatedAt)],
      ['ClientModifiedDate', date((item) => item.clientModifiedAt)],
      ['ExpirationDate', date((item) => Math.min(item.expiresAt, NEVER_AT))],
      ['FileSizeBytes', number((item) => item.sizeBytes)],
      ['FileSizeInKB', number((item) => toKilobytes(item.sizeBytes))],
      ['FileCount', number((item) => (item.kind === 'Folder' ? item.fileCount : 0))],
      ['IsHidden', truth(() => false)],
      ['HasMultipleVersions', truth((item) => item.kind === 'File' && item.previous !== undefined)],
    ]),
  };
}

/** Gives a size as `FileSizeInKB` shows it: begun kilobytes. */
export function toKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
