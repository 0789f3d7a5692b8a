// Generated from schemas/sharefile/symbolic-link.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * An Item that is shown as a folder and whose children are at another host and provider, as served without $select.
 */
export type SymbolicLink = Item &
  Required<
    Pick<
      Item,
      | 'odata.metadata'
      | 'url'
      | 'Id'
      | 'Name'
      | 'FileName'
      | 'ExpirationDate'
      | 'FileSizeBytes'
      | 'CreatorNameShort'
      | 'Path'
      | 'Parent'
      | 'StreamID'
      | 'Link'
      | 'FileCount'
      | 'Info'
    >
  > & {
    /**
     * Tells it from other Items (SDK).
     */
    readonly 'odata.type': 'ShareFile.Api.Models.SymbolicLink';
    /**
     * When it was created, ISO 8601 UTC.
     */
    readonly CreationDate: string;
    /**
     * When it was changed last, ISO 8601 UTC.
     */
    readonly ProgenyEditDate: string;
  };
