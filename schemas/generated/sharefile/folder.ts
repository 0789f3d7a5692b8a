// Generated from schemas/sharefile/folder.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * An Item that is a folder, as served without $select: every member that all folders carry is there.
 */
export type Folder = Item &
  Required<
    Pick<
      Item,
      | 'odata.metadata'
      | 'url'
      | 'Id'
      | 'Name'
      | 'FileName'
      | 'ExpirationDate'
      | 'FileSizeInKB'
      | 'FileSizeBytes'
      | 'FileCount'
      | 'CreatorNameShort'
      | 'Path'
    >
  > & {
    /**
     * Tells a folder from other Items (SDK).
     */
    readonly 'odata.type': 'ShareFile.Api.Models.Folder';
    /**
     * When the folder was created, ISO 8601 UTC; never changes.
     */
    readonly CreationDate: string;
    /**
     * When the folder or anything below it was changed last, ISO 8601 UTC.
     */
    readonly ProgenyEditDate: string;
    /**
     * What the folder holds; only with $expand=Children (SDK).
     */
    readonly Children?: readonly Item[];
  };
