// Generated from schemas/sharefile/items-feed.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * A list of Items in OData v3 JSON light, such as Items(id)/Children answers.
 */
export interface ItemsFeed {
  /**
   * Address of the metadata of the feed, ending in $metadata#Items.
   */
  readonly 'odata.metadata': string;
  /**
   * Number of matching Items; always present in a feed.
   */
  readonly 'odata.count': number;
  /**
   * Where the next page is; only when $top cuts the list (inferred).
   */
  readonly 'odata.nextLink'?: string;
  /**
   * The Items of this page.
   */
  readonly value: readonly Item[];
  /**
   * Address of the feed; the last member in the captured sample.
   */
  readonly url?: string;
}
