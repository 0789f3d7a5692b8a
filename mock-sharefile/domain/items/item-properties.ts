import type { Person } from '../accounts/person.ts';
import { shortName } from '../accounts/person.ts';
import type { User } from '../accounts/user.ts';
import { USER_PROPERTIES } from '../accounts/user-properties.ts';
import type { Property, PropertySet } from '../odata/property.ts';
import { createNavigation } from '../odata/property.ts';
import { NEVER_AT } from '../dates/wire-date.ts';
import type { ItemRecord } from './item-record.ts';

/** Finds a user of the account; of one who is no longer there, empty names. */
export type FindPerson = (userId: string) => User | Person;

/** Gives the `odata.type` of an item. */
export function typeNameOf(item: ItemRecord): string {
  return `ShareFile.Api.Models.${item.kind}`;
}

/** Gives what `$filter` and `$orderby` may say about items. */
export function createItemProperties(findPerson: FindPerson): PropertySet<ItemRecord> {
  const text = (read: (item: ItemRecord) => string | null): Property<ItemRecord> => ({ kind: 'text', read });
  const date = (read: (item: ItemRecord) => number): Property<ItemRecord> => ({ kind: 'date', read });
  const number = (read: (item: ItemRecord) => number): Property<ItemRecord> => ({ kind: 'number', read });
  const truth = (read: (item: ItemRecord) => boolean): Property<ItemRecord> => ({ kind: 'truth', read });
  const creator = createNavigation(
    (item: ItemRecord) => {
      const person = findPerson(item.creatorId);
      return 'username' in person ? person : undefined;
    },
    () => USER_PROPERTIES,
  );
  const items: PropertySet<ItemRecord> = {
    typeOf: typeNameOf,
    navigations: new Map([
      ['Creator', creator],
      ['Owner', creator],
      [
        'Parent',
        createNavigation(
          (item: ItemRecord) => item.parent,
          () => items,
        ),
      ],
    ]),
    properties: new Map([
      ['Id', text((item) => item.id)],
      ['Name', text((item) => item.name)],
      ['FileName', text((item) => item.fileName)],
      ['Description', text((item) => item.description)],
      ['StreamID', text((item) => item.streamId)],
      ['Hash', text((item) => (item.kind === 'File' ? item.md5 : null))],
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
      ['Uri', text((item) => (item.kind === 'Link' ? item.uri : null))],
      ['Link', text((item) => (item.kind === 'SymbolicLink' ? item.uri : null))],
      ['IsHidden', truth(() => false)],
      ['HasMultipleVersions', truth((item) => item.kind === 'File' && item.previous !== undefined)],
    ]),
  };
  return items;
}

/** Gives a size as `FileSizeInKB` shows it: begun kilobytes. */
export function toKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
