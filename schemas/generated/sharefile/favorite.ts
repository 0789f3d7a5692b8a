// Generated from schemas/sharefile/favorite.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * That a user likes an item.
 */
export interface Favorite {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.Favorite';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Id of the item.
   */
  readonly Id: string;
  /**
   * Place in the list, from 0 (assumed).
   */
  readonly DisplayPosition: number;
  /**
   * What the user calls it.
   */
  readonly Alias: string;
  /**
   * Since when, ISO 8601 UTC.
   */
  readonly CreationDate: string;
  /**
   * Whose it is; only with $expand=User.
   */
  readonly User?: {};
  /**
   * What is liked; only with $expand=Item.
   */
  readonly Item?: Item;
}
