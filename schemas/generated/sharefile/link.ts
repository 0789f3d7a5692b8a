// Generated from schemas/sharefile/link.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * An Item that leads to a web address, as served without $select.
 */
export type Link = Item &
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
      | 'Uri'
    >
  > & {
    /**
     * Tells it from other Items (SDK).
     */
    readonly 'odata.type': 'ShareFile.Api.Models.Link';
    /**
     * When it was created, ISO 8601 UTC.
     */
    readonly CreationDate: string;
    /**
     * When it was changed last, ISO 8601 UTC.
     */
    readonly ProgenyEditDate: string;
  };
