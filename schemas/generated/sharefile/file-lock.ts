// Generated from schemas/sharefile/file-lock.schema.json by npm run generate; change the schema, not this file.

/**
 * That a user works on a file.
 */
export interface FileLock {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.FileLock';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Id of the lock.
   */
  readonly Id: string;
  /**
   * The same as Id.
   */
  readonly LockId: string;
  /**
   * How long it holds.
   */
  readonly ExpirationTimeInMinutes: number;
  /**
   * When it ends, ISO 8601 UTC.
   */
  readonly ExpirationDate: string;
  /**
   * Whose it is; only with $expand=Owner.
   */
  readonly Owner?: {};
}
