// Generated from schemas/sharefile/note.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * An Item that is a text, which its Description holds, as served without $select.
 */
export type Note = Item &
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
      | 'Description'
    >
  > & {
    /**
     * Tells it from other Items (SDK).
     */
    readonly 'odata.type': 'ShareFile.Api.Models.Note';
    /**
     * When it was created, ISO 8601 UTC.
     */
    readonly CreationDate: string;
    /**
     * When it was changed last, ISO 8601 UTC.
     */
    readonly ProgenyEditDate: string;
  };
