// Generated from schemas/sharefile/feed.schema.json by npm run generate; change the schema, not this file.

/**
 * A list of entities in OData v3 JSON light; each entity has a schema of its own.
 */
export interface Feed {
  /**
   * Address of the metadata of the set, ending in $metadata#Set.
   */
  readonly 'odata.metadata': string;
  /**
   * Number of matching entities; always present in a feed.
   */
  readonly 'odata.count': number;
  /**
   * Where the next page is; only when $top cuts the list (inferred).
   */
  readonly 'odata.nextLink'?: string;
  /**
   * The same in the spelling of the documentation (quirk).
   */
  readonly 'odata.nextlink'?: string;
  /**
   * The entities of this page.
   *
   * Items: An entity.
   */
  readonly value: readonly {
    /**
     * Kind of the entity (SDK).
     */
    readonly 'odata.type': string;
    /**
     * Id of the entity.
     */
    readonly Id: string;
    /**
     * Address of the entity.
     */
    readonly url: string;
  }[];
  /**
   * Address of the feed; the last member in the captured sample.
   */
  readonly url: string;
}
