// Generated from schemas/sharefile/account-export.schema.json by npm run generate; change the schema, not this file.

/**
 * Everything that a mock ShareFile knows, as GET /_lab/export gives it and POST /_lab/import takes it.
 */
export interface AccountExport {
  /**
   * Tells what this is.
   */
  readonly format: 'sharefile-lab-export';
  /**
   * Form of the rest; grows when older programs could not read it.
   */
  readonly version: 1;
  /**
   * When it was made, by the clock of the world.
   */
  readonly exportedAt?: string;
  /**
   * Records by collection and id: users, subscriptions, signature keys and whatever else is kept.
   */
  readonly collections: {
    /**
     * Records by id.
     */
    readonly [k: string]: {
      readonly [k: string]: unknown;
    };
  };
  /**
   * Rows of all items by subdomain.
   */
  readonly items: {
    /**
     * Rows of one account.
     *
     * @minItems 1
     */
    readonly [k: string]: readonly ExportedItem[];
  };
  /**
   * Contents of files in base64, by the id of the content.
   */
  readonly contents: {
    /**
     * Base64.
     */
    readonly [k: string]: string;
  };
}
/**
 * An item, or an older version of a file; instants are epoch milliseconds.
 */
export interface ExportedItem {
  /**
   * Which kind of item.
   */
  readonly kind: 'Folder' | 'File' | 'Link' | 'Note' | 'SymbolicLink';
  /**
   * Id of the item.
   */
  readonly id: string;
  /**
   * Id that the versions of a file share; none if it follows from the id.
   */
  readonly streamId?: string;
  /**
   * Id of the folder that it is in; only the root has none.
   */
  readonly parentId?: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Id of its maker.
   */
  readonly creatorId: string;
  /**
   * When it was made.
   */
  readonly createdAt: number;
  /**
   * When it or anything below it was changed.
   */
  readonly progenyEditedAt: number;
  /**
   * Length; of a folder all below it.
   */
  readonly sizeBytes: number;
  /**
   * Files below a folder.
   */
  readonly fileCount?: number;
  /**
   * Id of the user whose home folder it is.
   */
  readonly homeOf?: string;
  /**
   * Where a link or a symbolic link leads; empty for a note.
   */
  readonly uri?: string;
  /**
   * Id of the content of a file.
   */
  readonly blobId?: string;
  /**
   * MD5 of the content.
   */
  readonly md5?: string;
  /**
   * Number of the version.
   */
  readonly version?: number;
  /**
   * Id of the version before.
   */
  readonly previousId?: string;
  readonly [k: string]: unknown;
}
