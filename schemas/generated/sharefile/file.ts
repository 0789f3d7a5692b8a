// Generated from schemas/sharefile/file.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * An Item that is a file, as served without $select: every member that all files carry is there.
 */
export type File = Item &
  Required<
    Pick<
      Item,
      | 'odata.metadata'
      | 'url'
      | 'Name'
      | 'FileName'
      | 'ClientCreatedDate'
      | 'ClientModifiedDate'
      | 'ExpirationDate'
      | 'FileSizeInKB'
      | 'FileSizeBytes'
      | 'CreatorNameShort'
      | 'Path'
      | 'Parent'
      | 'StreamID'
      | 'HasMultipleVersions'
      | 'Hash'
    >
  > & {
    /**
     * Tells a file from other Items (SDK).
     */
    readonly 'odata.type': 'ShareFile.Api.Models.File';
    /**
     * Id of this version of the file; a new version gets a new one.
     */
    readonly Id: string;
    /**
     * When this version was uploaded, ISO 8601 UTC.
     */
    readonly CreationDate: string;
    /**
     * When this version was changed last, ISO 8601 UTC; never before CreationDate (inferred).
     */
    readonly ProgenyEditDate: string;
  };
