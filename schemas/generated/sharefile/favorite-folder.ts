// Generated from schemas/sharefile/favorite-folder.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * That a user likes a folder: the older form of a Favorite.
 */
export interface FavoriteFolder {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.FavoriteFolder';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Id of the folder.
   */
  readonly Id: string;
  /**
   * Place in the list, from 0 (assumed).
   */
  readonly SortOrder: number;
  /**
   * What the user calls it.
   */
  readonly FolderAlias: string;
  /**
   * Name of the folder.
   */
  readonly FolderName: string;
  /**
   * Ids on the way to it.
   */
  readonly Path: string;
  /**
   * Size of all below it, in bytes.
   */
  readonly FileSize: number;
  /**
   * When the folder was made, ISO 8601 UTC (assumed).
   */
  readonly CreationDate: string;
  /**
   * First name of who made the folder.
   */
  readonly CreatorFirstName?: string;
  /**
   * Last name of who made the folder.
   */
  readonly CreatorLastName?: string;
  /**
   * Whose it is; only with $expand=User.
   */
  readonly User?: {};
  /**
   * What is liked; only with $expand=Folder.
   */
  readonly Folder?: Item;
}
