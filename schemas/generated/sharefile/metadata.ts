// Generated from schemas/sharefile/metadata.schema.json by npm run generate; change the schema, not this file.

/**
 * A name and a value that are written down about an item.
 */
export interface Metadata {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.Metadata';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Id of the entry.
   */
  readonly Id: string;
  /**
   * What it is; each once for an item.
   */
  readonly Name: string;
  /**
   * The value, as text.
   */
  readonly Value: string;
  /**
   * Whether all who see the item read it.
   */
  readonly IsPublic: boolean;
}
